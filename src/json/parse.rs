//! JSON's text becomes a value: as `serde_json` reads it, with its sentences on what is wrong, in a third of the code;
//! its own reader brings what prints and reads every kind of number and error (decision 0006).

use serde_json::Number;

use super::{Fields, Value};

/// Values within each other; more are refused, for each takes a piece of the stack.
const DEEPEST: usize = 127;

/// What is wrong with a text, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// A few words, such as "expected value".
    pub what: &'static str,
    /// In which line, from 1.
    pub line: usize,
    /// How many bytes of that line were read, the first that is wrong among them.
    pub column: usize,
}

impl Fault {
    /// Whether the text breaks off.
    pub fn is_end(&self) -> bool {
        self.what.starts_with("EOF")
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (line, column) = (self.line.to_string(), self.column.to_string());
        out.write_str(&[self.what, " at line ", &line, " column ", &column].concat())
    }
}

/// The value that a text holds.
pub fn parse(text: &str) -> Result<Value, Fault> {
    let mut parser = Parser {
        text,
        at: 0,
        depth: 0,
    };
    let read = parser.value().and_then(|value| match parser.ahead() {
        None => Ok(value),
        Some(_) => Err("trailing characters"),
    });
    read.map_err(|what| {
        let read = text.as_bytes().get(..=parser.at);
        let read = read.unwrap_or(text.as_bytes());
        let before = read.get(..read.len().saturating_sub(1)).unwrap_or(read);
        let begins = before.iter().rposition(|byte| *byte == b'\n');
        Fault {
            what,
            line: before.split(|byte| *byte == b'\n').count(),
            column: read.len() - begins.map_or(0, |place| place + 1),
        }
    })
}

/// What is wrong at the place that the parser has come to.
type Wrong = &'static str;

struct Parser<'t> {
    text: &'t str,
    /// How many bytes were read.
    at: usize,
    /// How many lists and objects have begun and not ended.
    depth: usize,
}

impl Parser<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// What stands behind blanks.
    #[inline(never)]
    fn ahead(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
        self.peek()
    }

    /// Goes on if this byte comes next.
    fn takes(&mut self, byte: u8) -> bool {
        let comes = self.peek() == Some(byte);
        self.at += usize::from(comes);
        comes
    }

    fn value(&mut self) -> Result<Value, Wrong> {
        match self.ahead().ok_or("EOF while parsing a value")? {
            b'"' => self.string().map(Value::String),
            b'[' => self.within(Self::list),
            b'{' => self.within(Self::object),
            b't' => self.word("true", Value::Bool(true)),
            b'f' => self.word("false", Value::Bool(false)),
            b'n' => self.word("null", Value::Null),
            b'-' | b'0'..=b'9' => self.number(),
            _ => Err("expected value"),
        }
    }

    fn word(&mut self, word: &str, value: Value) -> Result<Value, Wrong> {
        for byte in word.bytes() {
            if !self.takes(byte) {
                return Err(self.missing("EOF while parsing a value", "expected ident"));
            }
        }
        Ok(value)
    }

    /// What is wrong: the text ends, or something else comes.
    fn missing(&self, end: Wrong, other: Wrong) -> Wrong {
        if self.peek().is_none() { end } else { other }
    }

    fn within(&mut self, read: fn(&mut Self) -> Result<Value, Wrong>) -> Result<Value, Wrong> {
        if self.depth == DEEPEST {
            return Err("recursion limit exceeded");
        }
        self.depth += 1;
        self.at += 1;
        let value = read(self);
        self.depth -= 1;
        value
    }

    fn list(&mut self) -> Result<Value, Wrong> {
        let mut entries = Vec::new();
        while self.ahead() != Some(b']') {
            if !entries.is_empty() {
                self.comma(b']', "EOF while parsing a list", "expected `,` or `]`")?;
            }
            entries.push(self.value()?);
        }
        self.at += 1;
        Ok(Value::Array(entries))
    }

    fn object(&mut self) -> Result<Value, Wrong> {
        let mut fields = Fields::new();
        while self.ahead() != Some(b'}') {
            if !fields.is_empty() {
                self.comma(b'}', "EOF while parsing an object", "expected `,` or `}`")?;
            }
            if self.ahead() != Some(b'"') {
                return Err(self.missing("EOF while parsing an object", "key must be a string"));
            }
            let name = self.string()?;
            self.ahead();
            if !self.takes(b':') {
                return Err(self.missing("EOF while parsing an object", "expected `:`"));
            }
            fields.insert(name, self.value()?);
        }
        self.at += 1;
        Ok(Value::Object(fields))
    }

    /// What parts two entries; `close` may not follow it.
    #[inline(never)]
    fn comma(&mut self, close: u8, end: Wrong, other: Wrong) -> Result<(), Wrong> {
        if !self.takes(b',') {
            return Err(self.missing(end, other));
        }
        if self.ahead() == Some(close) {
            return Err("trailing comma");
        }
        Ok(())
    }

    fn string(&mut self) -> Result<String, Wrong> {
        let mut text = String::new();
        self.at += 1;
        loop {
            let start = self.at;
            while self
                .peek()
                .is_some_and(|byte| !matches!(byte, b'"' | b'\\' | 0..0x20))
            {
                self.at += 1;
            }
            text.push_str(self.text.get(start..self.at).unwrap_or_default());
            match self.peek() {
                None => return Err("EOF while parsing a string"),
                Some(b'"') => break,
                Some(b'\\') => text.push(self.escaped()?),
                Some(_) => {
                    return Err("control character (\\u0000-\\u001F) found while parsing a string");
                }
            }
        }
        self.at += 1;
        Ok(text)
    }

    /// The character that stands behind a backslash.
    fn escaped(&mut self) -> Result<char, Wrong> {
        self.at += 1;
        let escape = self.peek().ok_or("EOF while parsing a string")?;
        let character = match escape {
            b'"' | b'\\' | b'/' => char::from(escape),
            b'n' => '\n',
            b't' => '\t',
            b'r' => '\r',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'u' => {
                self.at += 1;
                return self.coded();
            }
            _ => return Err("invalid escape"),
        };
        self.at += 1;
        Ok(character)
    }

    /// A character that is written as its code, or as the two halves of it.
    fn coded(&mut self) -> Result<char, Wrong> {
        let first = self.code()?;
        let mut code = first;
        if (0xD800..0xDC00).contains(&first) {
            if !(self.takes(b'\\') && self.takes(b'u')) {
                return Err(
                    self.missing("EOF while parsing a string", "unexpected end of hex escape")
                );
            }
            let second = self.code()?;
            if !(0xDC00..0xE000).contains(&second) {
                return Err("lone leading surrogate in hex escape");
            }
            code = 0x10000 + ((first - 0xD800) << 10 | (second - 0xDC00));
        }
        char::from_u32(code).ok_or("lone leading surrogate in hex escape")
    }

    fn code(&mut self) -> Result<u32, Wrong> {
        let mut code = 0;
        for _ in 0..4 {
            let digit = self.peek().ok_or("EOF while parsing a string")?;
            let digit = char::from(digit).to_digit(16).ok_or("invalid escape")?;
            code = code << 4 | digit;
            self.at += 1;
        }
        Ok(code)
    }

    fn number(&mut self) -> Result<Value, Wrong> {
        let negative = self.takes(b'-');
        let mut digits = Digits::default();
        let start = self.at;
        let zero = self.peek() == Some(b'0');
        self.digits(|digit| digits.whole(digit));
        if self.at == start || (zero && self.at > start + 1) {
            if self.at > start {
                self.at = start + 1;
            }
            return Err(self.missing("EOF while parsing a value", "invalid number"));
        }
        let mut whole = !digits.overflows;
        for (sign, exponent) in [(b'.', false), (b'e', true)] {
            let comes = self.takes(sign) || (exponent && self.takes(b'E'));
            if !comes {
                continue;
            }
            whole = false;
            let minus = exponent && self.takes(b'-');
            if exponent && !minus {
                self.takes(b'+');
            }
            let start = self.at;
            let mut power = 0_i32;
            self.digits(|digit| {
                if exponent {
                    power = power.saturating_mul(10).saturating_add(i32::from(digit));
                } else {
                    digits.behind(digit);
                }
            });
            if self.at == start {
                return Err(self.missing("EOF while parsing a value", "invalid number"));
            }
            let power = if minus { -power } else { power };
            digits.power = digits.power.saturating_add(power);
        }
        let number = match digits.significant {
            _ if !whole => digits
                .float()
                .and_then(|float| Number::from_f64(if negative { -float } else { float })),
            count if !negative => Some(count.into()),
            // A nought may have a sign only as a float.
            0 => Number::from_f64(-0.0),
            count => match 0_i64.checked_sub_unsigned(count) {
                Some(number) => Some(number.into()),
                None => digits.float().and_then(|float| Number::from_f64(-float)),
            },
        };
        number.map(Value::Number).ok_or("number out of range")
    }

    #[inline(never)]
    fn digits(&mut self, mut take: impl FnMut(u8)) {
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            take(digit - b'0');
            self.at += 1;
        }
    }
}

/// A number's digits: those that fit, times a power of ten.
#[derive(Default)]
struct Digits {
    significant: u64,
    power: i32,
    overflows: bool,
}

impl Digits {
    /// Takes a digit before the point.
    fn whole(&mut self, digit: u8) {
        if !self.takes(digit) {
            self.power += 1;
        }
    }

    /// Takes a digit behind the point.
    fn behind(&mut self, digit: u8) {
        if !self.overflows && self.takes(digit) {
            self.power -= 1;
        }
    }

    fn takes(&mut self, digit: u8) -> bool {
        let more = self.significant.checked_mul(10);
        let more = more.and_then(|tens| tens.checked_add(digit.into()));
        match more.filter(|_| !self.overflows) {
            Some(more) => self.significant = more,
            None => self.overflows = true,
        }
        !self.overflows
    }

    /// With powers of ten beyond 22, which no number of ours has, its last digit may be another. None: it is too large.
    #[expect(clippy::cast_precision_loss, reason = "a float has no more digits")]
    fn float(&self) -> Option<f64> {
        let mut float = self.significant as f64;
        // Beyond it nothing is left of any number.
        let mut power = self.power.clamp(-400, 400);
        while power != 0 && float != 0.0 {
            let step = power.clamp(-308, 308);
            let mut tens = 1.0;
            for _ in 0..step.abs() {
                tens *= 10.0;
            }
            float = if step < 0 { float / tens } else { float * tens };
            power -= step;
        }
        float.is_finite().then_some(float)
    }
}
