"""A placement can end: of those that last, a unit and a household have one each."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

LASTING = sa.text("last_month IS NULL")


def upgrade() -> None:
    with op.batch_alter_table("placements") as placements:
        placements.add_column(sa.Column("last_month", sa.String(7), nullable=True))
        placements.drop_constraint("uq_placements_household_id", type_="unique")
        placements.drop_constraint("uq_placements_unit_id", type_="unique")
    op.create_index("ix_placements_household_id", "placements", ["household_id"])
    for column in ("household_id", "unit_id"):
        name = f"uq_placements_lasting_{column}"
        op.create_index(name, "placements", [column], unique=True, sqlite_where=LASTING, postgresql_where=LASTING)


def downgrade() -> None:
    for column in ("unit_id", "household_id"):
        name = f"uq_placements_lasting_{column}"
        op.drop_index(name, "placements", sqlite_where=LASTING, postgresql_where=LASTING)
    op.drop_index("ix_placements_household_id", "placements")
    with op.batch_alter_table("placements") as placements:
        placements.create_unique_constraint("uq_placements_unit_id", ["unit_id"])
        placements.create_unique_constraint("uq_placements_household_id", ["household_id"])
        placements.drop_column("last_month")
