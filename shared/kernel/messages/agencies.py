"""What the agencies are called that answer through SSBTEK: Swedish, English."""

AGENCIES: dict[str, tuple[str, str]] = {
    "AF": ("Arbetsförmedlingen", "the employment service"),
    "CSN": ("CSN", "CSN"),
    "FK": ("Försäkringskassan", "the social insurance agency"),
    "PM": ("Pensionsmyndigheten", "the pensions agency"),
    "SKV": ("Skatteverket", "the tax agency"),
    "SO": ("A-kassan", "the unemployment fund"),
    "TNS": ("Transportstyrelsen", "the transport agency"),
    "MIV": ("Migrationsverket", "the migration agency"),
}
