import Glibc
import Synchronization

/// The desk's time zone: converts moments to the desk's days and clock times and back,
/// independently of the machine's own zone.
///
/// It uses the C library, because Foundation's time zones are nil in a statically linked program
/// (their ICU part is found by name at run time and the linker drops it).
public final class DeskZone: Sendable {
  public let identifier: String
  /// The offsets in seconds of days of UTC during which they do not change, by the day's first
  /// second.
  private let known = Mutex<[Int: Int]>([:])
  /// The largest number of known days, more than any file spans; a table that outgrows it is
  /// emptied.
  private static let knownLimit = 4096

  /// The identifier of the zone that the environment variable TZ names now. TZ belongs to the whole
  /// process.
  private static let current = Mutex<String>("")

  /// Nil when the system has no zone of that name, such as `Asia/Shanghai`.
  public init?(_ identifier: String) {
    let safe = identifier.utf8.allSatisfy { byte in
      switch byte {
      case 48...57, 65...90, 97...122: true
      default: "/_+-".utf8.contains(byte)
      }
    }
    guard safe, !identifier.isEmpty, !identifier.hasPrefix("/"), Self.hasFile(identifier) else {
      return nil
    }
    self.identifier = identifier
  }

  /// Returns whether a zone's file exists. The same folder contains folders and lists, which the C
  /// library silently takes for UTC; a zone's file begins with `TZif` (RFC 9636).
  private static func hasFile(_ identifier: String) -> Bool {
    guard let file = fopen("/usr/share/zoneinfo/\(identifier)", "re") else { return false }
    defer { fclose(file) }
    var magic = [UInt8](repeating: 0, count: 4)
    return fread(&magic, 1, 4, file) == 4 && magic == Array("TZif".utf8)
  }

  /// Returns the seconds to add to UTC at a moment.
  public func offset(at moment: Moment) -> Int {
    let second = ((moment.seconds % 86_400) + 86_400) % 86_400
    let day = moment.seconds - second
    return known.withLock { known in
      if let offset = known[day] { return offset }
      let start = ask(day)
      guard start == ask(day + 86_399) else { return ask(moment.seconds) }
      if known.count >= Self.knownLimit { known.removeAll() }
      known[day] = start
      return start
    }
  }

  private func ask(_ seconds: Int) -> Int {
    Self.current.withLock { current in
      if current != identifier {
        setenv("TZ", ":" + identifier, 1)
        tzset()
        current = identifier
      }
      var time = time_t(seconds)
      var parts = tm()
      localtime_r(&time, &parts)
      return parts.tm_gmtoff
    }
  }

  /// Returns the moment at which the desk's clock shows `second` (of the day, may be 86,400 or
  /// more) on `day`. A time skipped by a change of clocks is moved on by the time skipped; of a
  /// repeated time the first one is taken. So where clocks change at midnight, a day begins with
  /// its first moment.
  public func moment(_ day: Day, second: Int = 0) -> Moment {
    let local = day.number * 86_400 + second
    // The offsets a day earlier and later are those on both sides of a change near this time.
    let before = offset(at: Moment(seconds: local - 86_400))
    let moment = Moment(seconds: local - before)
    if offset(at: moment) == before { return moment }
    let after = offset(at: Moment(seconds: local + 86_400))
    let later = Moment(seconds: local - after)
    return offset(at: later) == after ? later : moment
  }

  /// Returns the desk's date and second of the day at a moment.
  public func clock(_ moment: Moment) -> (day: Day, second: Int) {
    let local = moment.seconds + offset(at: moment)
    let second = ((local % 86_400) + 86_400) % 86_400
    return (Day(number: (local - second) / 86_400), second)
  }

  public func day(_ moment: Moment) -> Day { clock(moment).day }

  /// Returns the moments of a month, from its first to the first of the next month, excluded.
  public func span(_ month: Month) -> Range<Moment> {
    moment(month.first)..<moment(month.next.first)
  }

  /// Returns a moment in ISO 8601 with offset: `2026-10-02T10:00:00+08:00`.
  public func iso(_ moment: Moment) -> String {
    let (day, second) = clock(moment)
    let offset = offset(at: moment)
    let minutes = abs(offset) / 60
    return "\(day)T\(Self.hms(second))\(offset < 0 ? "-" : "+")"
      + Self.two(minutes / 60) + ":" + Self.two(minutes % 60)
  }

  /// Returns a moment as people read it: `2026-10-02 10:00`, with seconds where they are not 0.
  public func label(_ moment: Moment) -> String {
    let (day, second) = clock(moment)
    let time = Self.hms(second)
    return "\(day) " + (second % 60 == 0 ? String(time.dropLast(3)) : time)
  }

  static func hms(_ second: Int) -> String {
    two(second / 3600) + ":" + two(second / 60 % 60) + ":" + two(second % 60)
  }

  static func two(_ value: Int) -> String { (value < 10 ? "0" : "") + String(value) }

  /// Reads `2026-10-02 10:00[:00]`, also with `/` or `T`, in this zone, or with `Z` or an offset
  /// such as `+08:00` (CONTRACT.md, Files that clerks bring). It works on bytes: a million orders
  /// have two million times.
  public func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Moment? {
    var reader = ClockReader(bytes)
    return reader.read().map { day, second, offset in
      guard let offset else { return moment(day, second: second) }
      return Moment(seconds: day.number * 86_400 + second - offset)
    }
  }

  public func parse(_ text: String) -> Moment? {
    var text = text
    return text.withUTF8 { parse($0) }
  }
}
