import Glibc

/// A point in time: whole seconds since 1970-01-01 UTC.
public struct Moment: Hashable, Comparable, Codable, Sendable {
  public let seconds: Int

  public init(seconds: Int) { self.seconds = seconds }

  /// The machine's clock, or the one that `KEFU_NOW` sets for tests and drills: seconds since 1970,
  /// or the path of a file that holds them. The file is read each time, so that the clock of an
  /// open session can be moved.
  public static func now() -> Moment {
    if let set = getenv("KEFU_NOW"), let seconds = Int(number(String(cString: set))) {
      return Moment(seconds: seconds)
    }
    return Moment(seconds: time(nil))
  }

  /// A setting itself, or the first line of the file that it names; empty where there is none.
  private static func number(_ setting: String) -> String {
    guard setting.hasPrefix("/") else { return setting }
    guard let file = fopen(setting, "re") else { return "" }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 32)
    guard fgets(&line, Int32(line.count), file) != nil else { return "" }
    let digits = line.prefix { $0 != 0 && $0 != CChar(10) }
    return String(decoding: digits.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  public static func < (a: Self, b: Self) -> Bool { a.seconds < b.seconds }
  public static func + (moment: Self, seconds: Int) -> Self {
    Moment(seconds: moment.seconds + seconds)
  }
  public static func - (a: Self, b: Self) -> Int { a.seconds - b.seconds }
}
