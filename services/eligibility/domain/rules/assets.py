"""What the household owns (tillgångar), with which it might provide for itself."""

from typing import Any

from services.eligibility.domain.rule import rule
from services.eligibility.domain.rules.statutes import ASSISTANCE
from shared.kernel.money import Money
from shared.kernel.stop_reason import StopReason
from shared.parameters import AssetLimit


@rule("asset-limit", law=ASSISTANCE, stop=StopReason.ASSET_ABOVE_LIMIT)
def asset_above_limit(assets_ore: Money, asset_limit: AssetLimit, norm_ore: Money) -> dict[str, Any] | None:
    """Assets above what a household may hold are not counted as income; a person looks at them."""
    if assets_ore == 0:
        return None
    limit_ore = asset_limit.for_norm(norm_ore)
    if assets_ore <= limit_ore:
        return None
    return {"assets_ore": assets_ore, "limit_ore": limit_ore}
