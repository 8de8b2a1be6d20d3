//! The frames of an event stream (`text/event-stream`), each a line `data: …` and an empty line. The proxy writes them;
//! the page reads them from a response body, which arrives in pieces of any size.

/// Maximum bytes of one frame: more than the report of the largest possible plan. A stream that exceeds it is not ours.
const MAX_FRAME_BYTES: usize = 8 << 20;

/// One frame with `data`, which is one line.
pub fn frame(data: &str) -> String {
    format!("data: {data}\n\n")
}

/// Assembles frames from the pieces of a stream.
#[derive(Debug, Default)]
pub struct Frames {
    rest: Vec<u8>,
}

impl Frames {
    /// Takes the next piece and returns the data of every frame it completes. A frame that is too long or not UTF-8 is
    /// dropped.
    pub fn take(&mut self, piece: &[u8]) -> Vec<String> {
        let mut found = Vec::new();
        // Only the new bytes can end a frame, together with the one before them.
        let mut from = self.rest.len().saturating_sub(1);
        self.rest.extend_from_slice(piece);
        let mut start = 0;
        while let Some(end) = self.rest.get(from..).and_then(|it| it.windows(2).position(|pair| pair == b"\n\n")) {
            let end = from + end;
            found.extend(data(&self.rest[start..end]));
            start = end + 2;
            from = start;
        }
        self.rest.drain(..start);
        if self.rest.len() > MAX_FRAME_BYTES {
            self.rest = Vec::new();
        }
        found
    }
}

/// The text after `data:` in a frame.
fn data(frame: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(frame).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("data:"))?;
    Some(line.strip_prefix(' ').unwrap_or(line).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_are_assembled_however_they_are_cut() {
        let stream = [frame("{\"a\":\"日本\"}"), ": a comment\n\n".to_owned(), frame("b")].concat();
        for size in 1..stream.len() + 1 {
            let mut frames = Frames::default();
            let read: Vec<String> = stream.as_bytes().chunks(size).flat_map(|piece| frames.take(piece)).collect();
            assert_eq!(read, ["{\"a\":\"日本\"}", "b"], "{size}");
            assert!(frames.rest.is_empty());
        }
    }

    #[test]
    fn an_endless_frame_is_dropped() {
        let mut frames = Frames::default();
        for _ in 0..20 {
            assert_eq!(frames.take(&vec![b'x'; 1 << 20]), [""; 0]);
            assert!(frames.rest.len() <= MAX_FRAME_BYTES + 1);
        }
        assert_eq!(frames.take(b"\n\ndata:\xff\n\ndata:b\n\n"), ["b"]);
    }
}
