//! Word lists of which rules, drafts and posts are made; early words come more often.

/// Small words.
pub const SMALL: [&str; 40] = [
    "the", "of", "and", "to", "a", "in", "that", "is", "for", "it", "with", "as", "was", "on",
    "be", "at", "by", "this", "are", "from", "our", "or", "have", "an", "they", "which", "one",
    "you", "were", "all", "her", "there", "would", "their", "what", "so", "up", "out", "if",
    "about",
];

/// Words that anybody might write.
pub const ORDINARY: [&str; 100] = [
    "people", "work", "year", "team", "time", "house", "day", "week", "world", "help", "make",
    "know", "company", "think", "customer", "project", "new", "good", "learn", "build", "winter",
    "morning", "question", "answer", "street", "school", "city", "family", "friend", "number",
    "hand", "story", "month", "group", "problem", "fact", "office", "train", "coffee", "window",
    "garden", "letter", "paper", "music", "table", "kitchen", "meeting", "lesson", "engineer",
    "designer", "manager", "quality", "idea", "result", "change", "example", "summer", "evening",
    "spring", "autumn", "water", "river", "mountain", "forest", "bridge", "harbour", "market",
    "price", "bill", "saving", "comfort", "noise", "repair", "install", "measure", "compare",
    "explain", "discover", "improve", "finish", "begin", "visit", "travel", "speak", "listen",
    "write", "read", "publish", "welcome", "thank", "proud", "curious", "quiet", "simple",
    "careful", "early", "late", "local", "open", "honest",
];

/// First words of a company's terms.
pub const FIRST: [&str; 40] = [
    "heat", "air", "solar", "wind", "steam", "ground", "grid", "flow", "smart", "cold", "power",
    "pressure", "roof", "floor", "wall", "tank", "hybrid", "district", "thermal", "radiant",
    "copper", "steel", "silent", "rapid", "dual", "micro", "mono", "multi", "inverter", "defrost",
    "buffer", "mains", "meter", "peak", "load", "carbon", "brine", "glycol", "vapour", "cascade",
];

/// Second words of a company's terms.
pub const SECOND: [&str; 25] = [
    "pump",
    "valve",
    "boiler",
    "sensor",
    "panel",
    "coil",
    "loop",
    "circuit",
    "drive",
    "storage",
    "control",
    "station",
    "exchanger",
    "collector",
    "compressor",
    "battery",
    "charger",
    "manifold",
    "cabinet",
    "cylinder",
    "monitor",
    "filter",
    "module",
    "blower",
    "tariff",
];

/// Parts of the rare words that make one post differ from another.
pub const SYLLABLES: [&str; 20] = [
    "ba", "ko", "ri", "ten", "lum", "sar", "vi", "dor", "mek", "fin", "gal", "hes", "jun", "pol",
    "nar", "tis", "wen", "ost", "cam", "zel",
];
