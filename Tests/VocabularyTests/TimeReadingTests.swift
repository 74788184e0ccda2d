import Testing
import Vocabulary

/// CONTRACT.md, Files that clerks bring: `2026-10-02 10:00[:00]`, also with `/`, in the desk's time
/// zone, or with an offset.
@Suite struct TimeReadingTests {
  let zone = DeskZoneTests.zone("Asia/Shanghai")

  @Test(arguments: [
    "2026-10-02 10:00", "2026-10-02 10:00:00", "2026/10/02 10:00", "2026/10/2 10:00:00",
    "2026-10-02T10:00:00", "2026-10-02T10:00", "2026.10.02 10:00", "2026-10-2 10:00",
    "  2026-10-02 10:00  ", "\t2026-10-02 10:00", "2026-10-02  10:00", "2026-10-02 10:00:00.000",
    "2026-10-02 10:00:00.123456789", "2026-10-02T02:00:00Z", "2026-10-02 02:00Z",
    "2026-10-02T10:00:00+08:00", "2026-10-02 10:00+08:00", "2026-10-02T10:00:00+0800",
    "2026-10-02 10:00:00+08", "2026-10-02 10:00:00 +08:00", "2026-10-01T22:00:00-04:00",
    "2026-10-02T07:30:00+05:30", "2026-10-01T16:00:00-10:00", "2026-10-02T16:00:00.5+14:00",
  ])
  func reads(_ text: String) {
    #expect(zone.parse(text) == DeskZoneTests.utc("2026-10-02 02:00"))
    let bytes = Array(text.utf8)
    #expect(bytes.withUnsafeBufferPointer(zone.parse) == DeskZoneTests.utc("2026-10-02 02:00"))
  }

  @Test(arguments: [
    ("2026-10-02 9:05:07", "2026-10-02T09:05:07+08:00"),
    ("2024-02-29 23:59:59", "2024-02-29T23:59:59+08:00"),
    ("2026-01-01 00:00", "2026-01-01T00:00:00+08:00"),
    ("2999-12-31 23:59", "2999-12-31T23:59:00+08:00"),
    ("1950-01-01 00:00", "1950-01-01T00:00:00+08:00"),
  ])
  func readsEdges(_ text: String, _ iso: String) throws {
    let moment = try #require(zone.parse(text))
    #expect(zone.iso(moment) == iso)
    #expect(zone.parse(zone.iso(moment)) == moment)
    #expect(zone.parse(zone.label(moment)) == moment)
  }

  @Test(arguments: [
    "", " ", "2026-02-30 10:00", "2023-02-29 10:00", "2026-13-01 10:00", "2026-00-10 10:00",
    "2026-10-02", "2026-10-02 ", "2026-10-02T", "10:00", "2026-10-02 24:00", "2026-10-02 10:60",
    "2026-10-02 10:00:60", "2026-10-02 10", "2026-10-02 1000", "2026-10-02 10:0",
    "2026-10-02 10:00:0", "2026-10-02 10:00:", "2026-10-02 10:00:00.", "2026-10-02 -1:00",
    "2026-10/02 10:00", "2026/10-02 10:00", "26-10-02 10:00", "02/10/2026 10:00",
    "20261002 10:00", "20261002100000", "12026-10-02 10:00", "1899-12-31 10:00",
    "3000-01-01 10:00", "99999999999999999999-10-02 10:00", "2026-99999999999999999999-02 10:00",
    "2026-10-99999999999999999999 10:00", "2026-10-02 99999999999999999999:00", "9",
    "99999999999999999999999999999999999999999999", "46297.4166666667", "1.79E+09",
    "2026-10-02 10:00+", "2026-10-02 10:00+8", "2026-10-02 10:00+8:00", "2026-10-02 10:00+15:00",
    "2026-10-02 10:00+08:60", "2026-10-02 10:00+08:", "2026-10-02 10:00+08:0",
    "2026-10-02 10:00Z8", "2026-10-02 10:00 CST", "2026-10-02 10:00 下午", "2026-10-02 下午 2:00",
    "2026-10-02 10:00 PM", "2026-10-02 10：00", "２０２６-10-02 10:00", "2026-10-02\u{3000}10:00",
    "2026年10月2日 10:00", "+026-10-02 10:00", "2026-+1-02 10:00", "2026-10-02 +1:00",
    "2026-10-02 10:00\u{0}", "\u{FEFF}2026-10-02 10:00", "2026-10-02 10:00 2026-10-02 10:00",
  ])
  func refuses(_ text: String) {
    #expect(zone.parse(text) == nil)
  }

  /// Whatever the bytes are, the answer is a moment within the calendar or none.
  @Test func neverFails() {
    var random = SplitMix(seed: 26)
    let good = Array("2026-10-02T10:00:00.5+08:00".utf8)
    let alphabet = Array("0123456789-/.:TZ+ \t".utf8) + [0, 0x7F, 0x80, 0xFF]
    for _ in 0..<20_000 {
      var bytes = good
      for _ in 0...random.next(4) {
        let at = random.next(bytes.count)
        switch random.next(3) {
        case 0: bytes[at] = alphabet[random.next(alphabet.count)]
        case 1: bytes.insert(alphabet[random.next(alphabet.count)], at: at)
        default: bytes.remove(at: at)
        }
      }
      if let moment = bytes.withUnsafeBufferPointer(zone.parse) {
        #expect((1900...2999).contains(zone.day(moment).month.year))
      }
    }
  }

  /// Every prefix of a good time is a time or none, and the same whether cut or not.
  @Test func prefixes() {
    let text = "2026-10-02 10:00:00+08:00"
    let good = (0...text.count).filter { zone.parse(String(text.prefix($0))) != nil }
    #expect(good == [16, 19, 22, 25])
  }

  @Test func daylightSaving() throws {
    let berlin = DeskZoneTests.zone("Europe/Berlin")
    #expect(berlin.parse("2026-03-29 01:59") == DeskZoneTests.utc("2026-03-29 00:59"))
    #expect(berlin.parse("2026-03-29 03:00") == DeskZoneTests.utc("2026-03-29 01:00"))
    #expect(berlin.parse("2026-10-25 01:59") == DeskZoneTests.utc("2026-10-24 23:59"))
    #expect(berlin.parse("2026-10-25 03:00") == DeskZoneTests.utc("2026-10-25 02:00"))
    // An offset tells the two passes of a repeated hour apart.
    #expect(berlin.parse("2026-10-25 02:30+02:00") == DeskZoneTests.utc("2026-10-25 00:30"))
    #expect(berlin.parse("2026-10-25 02:30+01:00") == DeskZoneTests.utc("2026-10-25 01:30"))
    let york = DeskZoneTests.zone("America/New_York")
    #expect(york.parse("2026-11-01 00:59") == DeskZoneTests.utc("2026-11-01 04:59"))
    #expect(york.parse("2026-11-01 02:00") == DeskZoneTests.utc("2026-11-01 07:00"))
    #expect(york.parse("2026-03-08 01:59") == DeskZoneTests.utc("2026-03-08 06:59"))
    #expect(york.parse("2026-03-08 03:00") == DeskZoneTests.utc("2026-03-08 07:00"))
  }
}

/// Random numbers that a seed fixes (Steele, Lea, Flood 2014).
struct SplitMix {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  /// From 0 up to, but not including, `limit`.
  mutating func next(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) >> 1) % limit
  }
}
