import Glibc
import Synchronization

/// The desk's time zone: turns moments into the desk's days and clock times and back, whatever
/// zone the machine itself is set to.
///
/// It asks the C library, because Foundation's time zones are nil in a statically linked program
/// (their ICU part is found by name at run time and the linker drops it).
public final class DeskZone: Sendable {
  public let identifier: String
  /// The offsets of days of UTC over which they do not change.
  private let known = Mutex<[Int: Int]>([:])
  /// More days than any file spans; a table that outgrows it begins anew.
  private static let knownLimit = 4096

  /// The zone named by the environment variable TZ is the process's; `current` remembers whose it
  /// is.
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

  /// Folders and lists stand beside the zones, and the C library takes them for UTC without a word:
  /// a zone's file begins with `TZif` (RFC 9636).
  private static func hasFile(_ identifier: String) -> Bool {
    guard let file = fopen("/usr/share/zoneinfo/\(identifier)", "re") else { return false }
    defer { fclose(file) }
    var magic = [UInt8](repeating: 0, count: 4)
    return fread(&magic, 1, 4, file) == 4 && magic == Array("TZif".utf8)
  }

  /// Seconds to add to UTC at that moment.
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

  /// The moment at which the desk's clock shows `second` (of the day, may be 86,400 or more) on
  /// `day`. A time that a change of clocks skips moves on by what is skipped; of one that is
  /// repeated the first holds. So a day begins with its first moment where clocks change at
  /// midnight.
  public func moment(_ day: Day, second: Int = 0) -> Moment {
    let local = day.number * 86_400 + second
    // The offsets a day earlier and later: those on both sides of a change near this time.
    let before = offset(at: Moment(seconds: local - 86_400))
    let moment = Moment(seconds: local - before)
    if offset(at: moment) == before { return moment }
    let after = offset(at: Moment(seconds: local + 86_400))
    let later = Moment(seconds: local - after)
    return offset(at: later) == after ? later : moment
  }

  /// The desk's date and second of the day at a moment.
  public func clock(_ moment: Moment) -> (day: Day, second: Int) {
    let local = moment.seconds + offset(at: moment)
    let second = ((local % 86_400) + 86_400) % 86_400
    return (Day(number: (local - second) / 86_400), second)
  }

  public func day(_ moment: Moment) -> Day { clock(moment).day }

  /// The moments of a month, first included, end excluded.
  public func span(_ month: Month) -> Range<Moment> {
    moment(month.first)..<moment(month.next.first)
  }

  /// ISO 8601 with offset: `2026-10-02T10:00:00+08:00`.
  public func iso(_ moment: Moment) -> String {
    let (day, second) = clock(moment)
    let offset = offset(at: moment)
    let minutes = abs(offset) / 60
    return "\(day)T\(Self.hms(second))\(offset < 0 ? "-" : "+")"
      + Self.two(minutes / 60) + ":" + Self.two(minutes % 60)
  }

  /// For people: `2026-10-02 10:00`, with seconds where they are not 0.
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
  /// such as `+08:00` (CONTRACT.md, Files that clerks bring). Works on bytes: a million orders have
  /// two million times.
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
