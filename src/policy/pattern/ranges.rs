//! Classes of characters that patterns seldom ask for, as ranges; only where packs are built.
//!
//! From Unicode 14: general categories up to U+9FFF, from U+AC00 to U+FFFF and of the pictographs, and the scripts
//! that people write in.

/// The ranges of a class, such as `Sc`, `Dash_Punctuation` or `Cyrillic`; `None` if there is no such class.
pub(super) fn of_class(name: &str) -> Option<Vec<(char, char)>> {
    let (.., ranges) = CLASSES
        .iter()
        .find(|(short, long, _)| *short == name || *long == name)?;
    ranges.split_whitespace().map(range).collect()
}

fn range(written: &str) -> Option<(char, char)> {
    let (from, to) = written.split_once('-').unwrap_or((written, written));
    let sign = |code| char::from_u32(u32::from_str_radix(code, 16).ok()?);
    Some((sign(from)?, sign(to)?))
}

/// Everything else.
pub(super) fn others(ranges: &[(char, char)]) -> Vec<(char, char)> {
    let mut others = Vec::new();
    let mut next = Some('\0');
    for (from, to) in ranges {
        if let Some(start) = next.filter(|start| start < from) {
            let end = (start..*from).next_back();
            others.extend(end.map(|end| (start, end)));
        }
        next = (*to..=char::MAX).nth(1);
    }
    others.extend(next.map(|start| (start, char::MAX)));
    others
}

/// Short name, long name, ranges in order.
const CLASSES: &[(&str, &str, &str)] = &[
    ("Cc", "Control", "0-1F 7F-9F"),
    (
        "Cf",
        "Format",
        "\
         AD 600-605 61C 6DD 70F 890-891 8E2 180E 200B-200F 202A-202E 2060-2064 2066-206F FEFF FFF9-FFFB 110BD \
         110CD 13430-13438 1BCA0-1BCA3 1D173-1D17A",
    ),
    (
        "Lt",
        "Titlecase_Letter",
        "1C5 1C8 1CB 1F2 1F88-1F8F 1F98-1F9F 1FA8-1FAF 1FBC 1FCC 1FFC",
    ),
    (
        "Lm",
        "Modifier_Letter",
        "\
         2B0-2C1 2C6-2D1 2E0-2E4 2EC 2EE 374 37A 559 640 6E5-6E6 7F4-7F5 7FA 81A 824 828 8C9 971 E46 EC6 10FC \
         17D7 1843 1AA7 1C78-1C7D 1D2C-1D6A 1D78 1D9B-1DBF 2071 207F 2090-209C 2C7C-2C7D 2D6F 2E2F 3005 \
         3031-3035 303B 309D-309E 30FC-30FE FF70 FF9E-FF9F",
    ),
    (
        "Lo",
        "Other_Letter",
        "\
         AA BA 1BB 1C0-1C3 294 5D0-5EA 5EF-5F2 620-63F 641-64A 66E-66F 671-6D3 6D5 6EE-6EF 6FA-6FC 6FF 710 \
         712-72F 74D-7A5 7B1 7CA-7EA 800-815 840-858 860-86A 870-887 889-88E 8A0-8C8 904-939 93D 950 958-961 \
         972-980 985-98C 98F-990 993-9A8 9AA-9B0 9B2 9B6-9B9 9BD 9CE 9DC-9DD 9DF-9E1 9F0-9F1 9FC A05-A0A \
         A0F-A10 A13-A28 A2A-A30 A32-A33 A35-A36 A38-A39 A59-A5C A5E A72-A74 A85-A8D A8F-A91 A93-AA8 AAA-AB0 \
         AB2-AB3 AB5-AB9 ABD AD0 AE0-AE1 AF9 B05-B0C B0F-B10 B13-B28 B2A-B30 B32-B33 B35-B39 B3D B5C-B5D \
         B5F-B61 B71 B83 B85-B8A B8E-B90 B92-B95 B99-B9A B9C B9E-B9F BA3-BA4 BA8-BAA BAE-BB9 BD0 C05-C0C \
         C0E-C10 C12-C28 C2A-C39 C3D C58-C5A C5D C60-C61 C80 C85-C8C C8E-C90 C92-CA8 CAA-CB3 CB5-CB9 CBD \
         CDD-CDE CE0-CE1 CF1-CF2 D04-D0C D0E-D10 D12-D3A D3D D4E D54-D56 D5F-D61 D7A-D7F D85-D96 D9A-DB1 \
         DB3-DBB DBD DC0-DC6 E01-E30 E32-E33 E40-E45 E81-E82 E84 E86-E8A E8C-EA3 EA5 EA7-EB0 EB2-EB3 EBD \
         EC0-EC4 EDC-EDF F00 F40-F47 F49-F6C F88-F8C 1000-102A 103F 1050-1055 105A-105D 1061 1065-1066 \
         106E-1070 1075-1081 108E 1100-1248 124A-124D 1250-1256 1258 125A-125D 1260-1288 128A-128D 1290-12B0 \
         12B2-12B5 12B8-12BE 12C0 12C2-12C5 12C8-12D6 12D8-1310 1312-1315 1318-135A 1380-138F 1401-166C \
         166F-167F 1681-169A 16A0-16EA 16F1-16F8 1700-1711 171F-1731 1740-1751 1760-176C 176E-1770 1780-17B3 \
         17DC 1820-1842 1844-1878 1880-1884 1887-18A8 18AA 18B0-18F5 1900-191E 1950-196D 1970-1974 1980-19AB \
         19B0-19C9 1A00-1A16 1A20-1A54 1B05-1B33 1B45-1B4C 1B83-1BA0 1BAE-1BAF 1BBA-1BE5 1C00-1C23 1C4D-1C4F \
         1C5A-1C77 1CE9-1CEC 1CEE-1CF3 1CF5-1CF6 1CFA 2135-2138 2D30-2D67 2D80-2D96 2DA0-2DA6 2DA8-2DAE \
         2DB0-2DB6 2DB8-2DBE 2DC0-2DC6 2DC8-2DCE 2DD0-2DD6 2DD8-2DDE 3006 303C 3041-3096 309F 30A1-30FA 30FF \
         3105-312F 3131-318E 31A0-31BF 31F0-31FF 3400-4DBF 4E00-9FFF AC00-D7A3 D7B0-D7C6 D7CB-D7FB F900-FA6D \
         FA70-FAD9 FB1D FB1F-FB28 FB2A-FB36 FB38-FB3C FB3E FB40-FB41 FB43-FB44 FB46-FBB1 FBD3-FD3D FD50-FD8F \
         FD92-FDC7 FDF0-FDFB FE70-FE74 FE76-FEFC FF66-FF6F FF71-FF9D FFA0-FFBE FFC2-FFC7 FFCA-FFCF FFD2-FFD7 \
         FFDA-FFDC",
    ),
    (
        "Nl",
        "Letter_Number",
        "16EE-16F0 2160-2182 2185-2188 3007 3021-3029 3038-303A",
    ),
    (
        "No",
        "Other_Number",
        "\
         B2-B3 B9 BC-BE 9F4-9F9 B72-B77 BF0-BF2 C78-C7E D58-D5E D70-D78 F2A-F33 1369-137C 17F0-17F9 19DA 2070 \
         2074-2079 2080-2089 2150-215F 2189 2460-249B 24EA-24FF 2776-2793 2CFD 3192-3195 3220-3229 3248-324F \
         3251-325F 3280-3289 32B1-32BF 1F100-1F10C",
    ),
    (
        "Pc",
        "Connector_Punctuation",
        "5F 203F-2040 2054 FE33-FE34 FE4D-FE4F FF3F",
    ),
    (
        "Pd",
        "Dash_Punctuation",
        "2D 58A 5BE 1400 1806 2010-2015 2E17 2E1A 2E3A-2E3B 2E40 2E5D 301C 3030 30A0 FE31-FE32 FE58 FE63 FF0D",
    ),
    (
        "Pe",
        "Close_Punctuation",
        "\
         29 5D 7D F3B F3D 169C 2046 207E 208E 2309 230B 232A 2769 276B 276D 276F 2771 2773 2775 27C6 27E7 \
         27E9 27EB 27ED 27EF 2984 2986 2988 298A 298C 298E 2990 2992 2994 2996 2998 29D9 29DB 29FD 2E23 2E25 \
         2E27 2E29 2E56 2E58 2E5A 2E5C 3009 300B 300D 300F 3011 3015 3017 3019 301B 301E-301F FD3E FE18 FE36 \
         FE38 FE3A FE3C FE3E FE40 FE42 FE44 FE48 FE5A FE5C FE5E FF09 FF3D FF5D FF60 FF63",
    ),
    (
        "Pf",
        "Final_Punctuation",
        "BB 2019 201D 203A 2E03 2E05 2E0A 2E0D 2E1D 2E21",
    ),
    (
        "Pi",
        "Initial_Punctuation",
        "AB 2018 201B-201C 201F 2039 2E02 2E04 2E09 2E0C 2E1C 2E20",
    ),
    (
        "Po",
        "Other_Punctuation",
        "\
         21-23 25-27 2A 2C 2E-2F 3A-3B 3F-40 5C A1 A7 B6-B7 BF 37E 387 55A-55F 589 5C0 5C3 5C6 5F3-5F4 \
         609-60A 60C-60D 61B 61D-61F 66A-66D 6D4 700-70D 7F7-7F9 830-83E 85E 964-965 970 9FD A76 AF0 C77 C84 \
         DF4 E4F E5A-E5B F04-F12 F14 F85 FD0-FD4 FD9-FDA 104A-104F 10FB 1360-1368 166E 16EB-16ED 1735-1736 \
         17D4-17D6 17D8-17DA 1800-1805 1807-180A 1944-1945 1A1E-1A1F 1AA0-1AA6 1AA8-1AAD 1B5A-1B60 1B7D-1B7E \
         1BFC-1BFF 1C3B-1C3F 1C7E-1C7F 1CC0-1CC7 1CD3 2016-2017 2020-2027 2030-2038 203B-203E 2041-2043 \
         2047-2051 2053 2055-205E 2CF9-2CFC 2CFE-2CFF 2D70 2E00-2E01 2E06-2E08 2E0B 2E0E-2E16 2E18-2E19 2E1B \
         2E1E-2E1F 2E2A-2E2E 2E30-2E39 2E3C-2E3F 2E41 2E43-2E4F 2E52-2E54 3001-3003 303D 30FB FE10-FE16 FE19 \
         FE30 FE45-FE46 FE49-FE4C FE50-FE52 FE54-FE57 FE5F-FE61 FE68 FE6A-FE6B FF01-FF03 FF05-FF07 FF0A FF0C \
         FF0E-FF0F FF1A-FF1B FF1F-FF20 FF3C FF61 FF64-FF65",
    ),
    (
        "Ps",
        "Open_Punctuation",
        "\
         28 5B 7B F3A F3C 169B 201A 201E 2045 207D 208D 2308 230A 2329 2768 276A 276C 276E 2770 2772 2774 \
         27C5 27E6 27E8 27EA 27EC 27EE 2983 2985 2987 2989 298B 298D 298F 2991 2993 2995 2997 29D8 29DA 29FC \
         2E22 2E24 2E26 2E28 2E42 2E55 2E57 2E59 2E5B 3008 300A 300C 300E 3010 3014 3016 3018 301A 301D FD3F \
         FE17 FE35 FE37 FE39 FE3B FE3D FE3F FE41 FE43 FE47 FE59 FE5B FE5D FF08 FF3B FF5B FF5F FF62",
    ),
    (
        "Sc",
        "Currency_Symbol",
        "24 A2-A5 58F 60B 7FE-7FF 9F2-9F3 9FB AF1 BF9 E3F 17DB 20A0-20C0 FDFC FE69 FF04 FFE0-FFE1 FFE5-FFE6",
    ),
    (
        "Sk",
        "Modifier_Symbol",
        "\
         5E 60 A8 AF B4 B8 2C2-2C5 2D2-2DF 2E5-2EB 2ED 2EF-2FF 375 384-385 888 1FBD 1FBF-1FC1 1FCD-1FCF \
         1FDD-1FDF 1FED-1FEF 1FFD-1FFE 309B-309C FBB2-FBC2 FF3E FF40 FFE3 1F3FB-1F3FF",
    ),
    (
        "Sm",
        "Math_Symbol",
        "\
         2B 3C-3E 7C 7E AC B1 D7 F7 3F6 606-608 2044 2052 207A-207C 208A-208C 2118 2140-2144 214B 2190-2194 \
         219A-219B 21A0 21A3 21A6 21AE 21CE-21CF 21D2 21D4 21F4-22FF 2320-2321 237C 239B-23B3 23DC-23E1 25B7 \
         25C1 25F8-25FF 266F 27C0-27C4 27C7-27E5 27F0-27FF 2900-2982 2999-29D7 29DC-29FB 29FE-2AFF 2B30-2B44 \
         2B47-2B4C FB29 FE62 FE64-FE66 FF0B FF1C-FF1E FF5C FF5E FFE2 FFE9-FFEC",
    ),
    (
        "So",
        "Other_Symbol",
        "\
         A6 A9 AE B0 482 58D-58E 60E-60F 6DE 6E9 6FD-6FE 7F6 9FA B70 BF3-BF8 BFA C7F D4F D79 F01-F03 F13 \
         F15-F17 F1A-F1F F34 F36 F38 FBE-FC5 FC7-FCC FCE-FCF FD5-FD8 109E-109F 1390-1399 166D 1940 19DE-19FF \
         1B61-1B6A 1B74-1B7C 2100-2101 2103-2106 2108-2109 2114 2116-2117 211E-2123 2125 2127 2129 212E \
         213A-213B 214A 214C-214D 214F 218A-218B 2195-2199 219C-219F 21A1-21A2 21A4-21A5 21A7-21AD 21AF-21CD \
         21D0-21D1 21D3 21D5-21F3 2300-2307 230C-231F 2322-2328 232B-237B 237D-239A 23B4-23DB 23E2-2426 \
         2440-244A 249C-24E9 2500-25B6 25B8-25C0 25C2-25F7 2600-266E 2670-2767 2794-27BF 2800-28FF 2B00-2B2F \
         2B45-2B46 2B4D-2B73 2B76-2B95 2B97-2BFF 2CE5-2CEA 2E50-2E51 2E80-2E99 2E9B-2EF3 2F00-2FD5 2FF0-2FFB \
         3004 3012-3013 3020 3036-3037 303E-303F 3190-3191 3196-319F 31C0-31E3 3200-321E 322A-3247 3250 \
         3260-327F 328A-32B0 32C0-33FF 4DC0-4DFF FD40-FD4F FDCF FDFD-FDFF FFE4 FFE8 FFED-FFEE FFFC-FFFD \
         1F000-1F02B 1F030-1F093 1F0A0-1F0AE 1F0B1-1F0BF 1F0C1-1F0CF 1F0D1-1F0F5 1F10D-1F1AD 1F1E6-1F202 \
         1F210-1F23B 1F240-1F248 1F250-1F251 1F260-1F265 1F300-1F3FA 1F400-1F6D7 1F6DD-1F6EC 1F6F0-1F6FC \
         1F700-1F773 1F780-1F7D8 1F7E0-1F7EB 1F7F0 1F800-1F80B 1F810-1F847 1F850-1F859 1F860-1F887 \
         1F890-1F8AD 1F8B0-1F8B1 1F900-1FA53 1FA60-1FA6D 1FA70-1FA74 1FA78-1FA7C 1FA80-1FA86 1FA90-1FAAC \
         1FAB0-1FABA 1FAC0-1FAC5 1FAD0-1FAD9 1FAE0-1FAE7 1FAF0-1FAF6",
    ),
    (
        "Latin",
        "IsLatin",
        "\
         41-5A 61-7A AA BA C0-D6 D8-F6 F8-2B8 2E0-2E4 1D00-1D25 1D2C-1D5C 1D62-1D65 1D6B-1D77 1D79-1DBE \
         1E00-1EFF 2071 207F 2090-209C 212A 212B 2132 214E 2160-2188 2C60-2C7F A722-A787 A78B-A7CA A7F2-A7FF \
         AB30-AB5A AB5C-AB64 FB00-FB06 FF21-FF3A FF41-FF5A",
    ),
    (
        "Greek",
        "IsGreek",
        "\
         370-373 375-377 37A-37D 37F 384 386 388-38A 38C 38E-3A1 3A3-3E1 3F0-3FF 1D26-1D2A 1F00-1F15 \
         1F18-1F1D 1F20-1F45 1F48-1F4D 1F50-1F57 1F59 1F5B 1F5D 1F5F-1F7D 1F80-1FB4 1FB6-1FC4 1FC6-1FD3 \
         1FD6-1FDB 1FDD-1FEF 1FF2-1FF4 1FF6-1FFE 2126",
    ),
    (
        "Cyrillic",
        "IsCyrillic",
        "400-484 487-52F 1C80-1C88 1D2B 1D78 2DE0-2DFF A640-A69F FE2E FE2F",
    ),
    ("Hebrew", "IsHebrew", "591-5C7 5D0-5EA 5EF-5F4 FB1D-FB4F"),
    (
        "Arabic",
        "IsArabic",
        "\
         600-604 606-60B 60D-61A 61C-61E 620-63F 641-64A 656-66F 671-6DC 6DE-6FF 750-77F 8A0-8E1 8E3-8FF \
         FB50-FDFF FE70-FEFC",
    ),
    (
        "Devanagari",
        "IsDevanagari",
        "900-950 955-963 966-97F A8E0-A8FF",
    ),
    ("Thai", "IsThai", "E01-E3A E40-E5B"),
    (
        "Hangul",
        "IsHangul",
        "1100-11FF 302E 302F 3131-318E 3200-321E 3260-327E A960-A97C AC00-D7A3 D7B0-D7FB FFA0-FFDC",
    ),
    ("Hiragana", "IsHiragana", "3041-3096 309D-309F"),
    (
        "Katakana",
        "IsKatakana",
        "30A1-30FA 30FD-30FF 31F0-31FF 32D0-32FE 3300-3357 FF66-FF6F FF71-FF9D",
    ),
    (
        "Han",
        "IsHan",
        "\
         2E80-2E99 2E9B-2EF3 2F00-2FD5 3005 3007 3021-3029 3038-303B 3400-4DBF 4E00-9FFF F900-FA6D FA70-FAD9 \
         20000-2A6DF 2A700-2EBE0 30000-323AF",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_has_ranges_in_order_and_the_rest_is_everything_else() {
        for (name, ..) in CLASSES {
            let ranges = of_class(name).unwrap();
            assert!(ranges.is_sorted(), "{name}");
            let within = |ranges: &[(char, char)], sign: char| {
                ranges
                    .iter()
                    .any(|(from, to)| (*from..=*to).contains(&sign))
            };
            let rest = others(&ranges);
            for sign in ['a', '$', '\u{20AC}', '\u{436}', '\0', char::MAX] {
                assert_ne!(
                    within(&ranges, sign),
                    within(&rest, sign),
                    "{name} {sign:?}"
                );
            }
        }
    }
}
