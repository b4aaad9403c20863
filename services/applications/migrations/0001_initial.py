"""First schema of applications."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "households",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_households")),
    )
    op.create_table(
        "inbox",
        sa.Column("consumer", sa.String(length=60), nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("consumer", "event_id", name=op.f("pk_inbox")),
    )
    op.create_table(
        "outbox",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("version", sa.SmallInteger(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("announced_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sent", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("event_id", name=op.f("uq_outbox_event_id")),
    )
    op.create_index(
        "ix_outbox_unsent",
        "outbox",
        ["id"],
        unique=False,
        postgresql_where=sa.text("sent IS false"),
        sqlite_where=sa.text("sent IS false"),
    )
    op.create_table(
        "parked",
        sa.Column("consumer", sa.String(length=60), nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("version", sa.SmallInteger(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("error", sa.Text(), nullable=False),
        sa.Column("parked_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("consumer", "event_id", name=op.f("pk_parked")),
    )
    op.create_table(
        "adults",
        sa.Column("personal_number", sa.String(length=12), nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("since", sa.String(7), nullable=False),
        sa.ForeignKeyConstraint(["household_id"], ["households.id"], name=op.f("fk_adults_household_id")),
        sa.PrimaryKeyConstraint("personal_number", name=op.f("pk_adults")),
    )
    op.create_index(op.f("ix_adults_household_id"), "adults", ["household_id"], unique=False)
    op.create_table(
        "applications",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("month", sa.String(7), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("submitted_by", sa.String(length=120), nullable=False),
        sa.Column("channel", sa.String(length=20), nullable=False),
        sa.Column("district", sa.String(length=60), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("protected_identity", sa.Boolean(), nullable=False),
        sa.Column("first_application", sa.Boolean(), nullable=False),
        sa.Column("content", sa.JSON(none_as_null=True).with_variant(JSONB(), "postgresql"), nullable=False),
        sa.ForeignKeyConstraint(["household_id"], ["households.id"], name=op.f("fk_applications_household_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_applications")),
        sa.UniqueConstraint("household_id", "month", name=op.f("uq_applications_household_id_month")),
    )
    op.create_index(op.f("ix_applications_month"), "applications", ["month"], unique=False)
    op.create_table(
        "adult_months",
        sa.Column("personal_number", sa.String(length=12), nullable=False),
        sa.Column("month", sa.String(7), nullable=False),
        sa.Column("application_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["application_id"], ["applications.id"], name=op.f("fk_adult_months_application_id")),
        sa.PrimaryKeyConstraint("personal_number", "month", name=op.f("pk_adult_months")),
    )
    op.create_index(op.f("ix_adult_months_application_id"), "adult_months", ["application_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_adult_months_application_id"), table_name="adult_months")
    op.drop_table("adult_months")
    op.drop_index(op.f("ix_applications_month"), table_name="applications")
    op.drop_table("applications")
    op.drop_index(op.f("ix_adults_household_id"), table_name="adults")
    op.drop_table("adults")
    op.drop_table("parked")
    op.drop_index(
        "ix_outbox_unsent",
        table_name="outbox",
        postgresql_where=sa.text("sent IS false"),
        sqlite_where=sa.text("sent IS false"),
    )
    op.drop_table("outbox")
    op.drop_table("inbox")
    op.drop_table("households")
