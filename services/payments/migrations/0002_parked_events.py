"""What became of a parked event."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("parked", sa.Column("state", sa.String(length=10), server_default="parked", nullable=False))
    op.add_column("parked", sa.Column("reason", sa.Text(), nullable=True))
    op.add_column("parked", sa.Column("settled_by", sa.Text(), nullable=True))
    op.add_column("parked", sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    op.drop_column("parked", "settled_at")
    op.drop_column("parked", "settled_by")
    op.drop_column("parked", "reason")
    op.drop_column("parked", "state")
