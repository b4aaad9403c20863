"""The places of the law that the rules rest on: today's, and those of the acts that today's replaced in July 2025."""

from shared.kernel.law import LegalReference

PERSONAL_COSTS = LegalReference("12 kap. 2 § SoF (2025:468)", "2 kap. 1 § SoF (2001:937)")
COMMON_COSTS = LegalReference("12 kap. 2–3 §§ SoF (2025:468)", "2 kap. 1 § SoF (2001:937)")
RIKSNORM = LegalReference("12 kap. 7 § första stycket 1 SoL (2025:400)", "4 kap. 3 § SoL (2001:453)")
REASONABLE_COSTS = LegalReference("12 kap. 7 § första stycket 2 SoL (2025:400)", "4 kap. 3 § SoL (2001:453)")
TRAVEL = LegalReference("12 kap. 1 § och 7 § första stycket 2 SoL (2025:400)", "4 kap. 1 och 3 §§ SoL (2001:453)")
ACTIVITY = LegalReference("12 kap. 3–5 §§ SoL (2025:400)", "4 kap. 1, 4 och 5 §§ SoL (2001:453)")
LEISURE_CARD = LegalReference("12 kap. 1 och 7 a §§ SoL (2025:400)", "4 kap. 1 § SoL (2001:453)")
ASSISTANCE = LegalReference("12 kap. 1 § SoL (2025:400)", "4 kap. 1 § SoL (2001:453)")
JOB_STIMULUS = LegalReference("12 kap. 8 § SoL (2025:400)", "4 kap. 1 b § SoL (2001:453)")
CHILDRENS_WAGE = LegalReference("12 kap. 9 § SoL (2025:400)", "4 kap. 1 a § SoL (2001:453)")
INVESTIGATION = LegalReference("14 kap. 2 § SoL (2025:400)", "11 kap. 1 § SoL (2001:453)")
