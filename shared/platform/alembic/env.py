"""Run by Alembic, on the connection that `shared.platform.migrations` opened."""

from typing import Any

from alembic import context
from sqlalchemy import types

from shared.platform.columns import MonthType, UtcType

PLAIN = {MonthType: "sa.String(7)", UtcType: "sa.DateTime(timezone=True)"}


def render(kind: str, item: Any, autogenerate: Any) -> Any:
    """A migration outlives the code: it names plain column types, not ours."""
    if kind == "type" and isinstance(item, types.TypeDecorator):
        return PLAIN.get(type(item), False)
    if kind == "type" and isinstance(item, types.JSON):
        autogenerate.imports.add("from sqlalchemy.dialects.postgresql import JSONB")
        return 'sa.JSON(none_as_null=True).with_variant(JSONB(), "postgresql")'
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=context.config.attributes["metadata"],
    render_item=render,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
