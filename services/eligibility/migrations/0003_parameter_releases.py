"""Which books of parameters decisions may rest on, and the rehearsals that were seen before they were signed."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

DOCUMENT = sa.JSON(none_as_null=True).with_variant(JSONB(), "postgresql")


def upgrade() -> None:
    op.create_table(
        "parameter_rehearsals",
        sa.Column("rehearsal_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.String(length=16), nullable=False),
        sa.Column("before_version", sa.String(length=16), nullable=False),
        sa.Column("contents", sa.Text(), nullable=False),
        sa.Column("month", sa.String(7), nullable=False),
        sa.Column("cases_of", sa.String(7), nullable=False),
        sa.Column("known_on", sa.Date(), nullable=False),
        sa.Column("touched", DOCUMENT, nullable=False),
        sa.Column("rehearsed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("rehearsed_by", sa.String(length=200), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("rehearsal_id", name=op.f("pk_parameter_rehearsals")),
    )
    op.create_index(op.f("ix_parameter_rehearsals_version"), "parameter_rehearsals", ["version"], unique=False)
    op.create_table(
        "rehearsal_parts",
        sa.Column("rehearsal_id", sa.Uuid(), nullable=False),
        sa.Column("part", sa.Integer(), nullable=False),
        sa.Column("application_ids", DOCUMENT, nullable=False),
        sa.Column("figures", DOCUMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["rehearsal_id"], ["parameter_rehearsals.rehearsal_id"], name=op.f("fk_rehearsal_parts_rehearsal_id")
        ),
        sa.PrimaryKeyConstraint("rehearsal_id", "part", name=op.f("pk_rehearsal_parts")),
    )
    op.create_table(
        "parameter_releases",
        sa.Column("version", sa.String(length=16), nullable=False),
        sa.Column("basis", sa.String(length=10), nullable=False),
        sa.Column("contents", sa.Text(), nullable=False),
        sa.Column("noted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("rehearsal_id", sa.Uuid(), nullable=True),
        sa.Column("first_signed_by", sa.String(length=200), nullable=True),
        sa.Column("first_signed_name", sa.String(length=200), nullable=True),
        sa.Column("first_signed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("second_signed_by", sa.String(length=200), nullable=True),
        sa.Column("second_signed_name", sa.String(length=200), nullable=True),
        sa.Column("second_signed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("released_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("basis in ('baseline', 'signed', 'demo')", name=op.f("ck_parameter_releases_basis")),
        sa.CheckConstraint(
            "second_signed_by is null or (first_signed_by is not null and second_signed_by <> first_signed_by)",
            name=op.f("ck_parameter_releases_two_persons"),
        ),
        sa.CheckConstraint(
            "basis <> 'signed' or released_at is null or second_signed_by is not null",
            name=op.f("ck_parameter_releases_signed_twice"),
        ),
        sa.ForeignKeyConstraint(
            ["rehearsal_id"], ["parameter_rehearsals.rehearsal_id"], name=op.f("fk_parameter_releases_rehearsal_id")
        ),
        sa.PrimaryKeyConstraint("version", name=op.f("pk_parameter_releases")),
    )
    op.create_index(
        "uq_parameter_releases_baseline",
        "parameter_releases",
        ["basis"],
        unique=True,
        postgresql_where=sa.text("basis = 'baseline'"),
        sqlite_where=sa.text("basis = 'baseline'"),
    )


def downgrade() -> None:
    op.drop_index(
        "uq_parameter_releases_baseline",
        table_name="parameter_releases",
        postgresql_where=sa.text("basis = 'baseline'"),
        sqlite_where=sa.text("basis = 'baseline'"),
    )
    op.drop_table("parameter_releases")
    op.drop_table("rehearsal_parts")
    op.drop_index(op.f("ix_parameter_rehearsals_version"), table_name="parameter_rehearsals")
    op.drop_table("parameter_rehearsals")
