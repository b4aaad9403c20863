"""What agencies answered about the members of a household."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "agency_answers",
        sa.Column("application_id", sa.Uuid(), nullable=False),
        sa.Column("member", sa.String(length=100), nullable=False),
        sa.Column("agency", sa.String(length=10), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"], ["cases.application_id"], name=op.f("fk_agency_answers_application_id")
        ),
        sa.PrimaryKeyConstraint("application_id", "member", "agency", name=op.f("pk_agency_answers")),
    )


def downgrade() -> None:
    op.drop_table("agency_answers")
