import Glibc

/// The clock for everything at a desk, made once when a program begins and passed down.
public struct DeskClock: Sendable {
  private let read: @Sendable () -> Moment

  /// - Parameter read: returns the present moment at each call.
  public init(_ read: @escaping @Sendable () -> Moment) { self.read = read }

  public var now: Moment { read() }

  /// The machine's clock.
  public static let machine = DeskClock { Moment(seconds: time(nil)) }

  /// Returns the clock of a program: the machine's.
  ///
  /// A debug build uses `KEFU_NOW` where it is set: seconds since 1970, or the path of a file that
  /// contains them. The file is read each time, so that the clock of an open session can be moved.
  /// A release build ignores it: whoever sets the clock forges clockings, and these are paid for.
  /// `make bench` measures a release build made with KEFU_DRILL, because its data are those of one
  /// month.
  public static func of(environment: [String: String]) -> DeskClock {
    #if DEBUG || KEFU_DRILL
      guard let setting = environment["KEFU_NOW"] else { return machine }
      return DeskClock { seconds(setting).map(Moment.init(seconds:)) ?? machine.now }
    #else
      return machine
    #endif
  }

  #if DEBUG || KEFU_DRILL
    /// Returns the seconds in a setting, or in the first line of the file that it names; nil where
    /// there are none.
    private static func seconds(_ setting: String) -> Int? {
      guard setting.hasPrefix("/") else { return Int(setting) }
      guard let file = fopen(setting, "re") else { return nil }
      defer { fclose(file) }
      var line = [CChar](repeating: 0, count: 32)
      guard fgets(&line, Int32(line.count), file) != nil else { return nil }
      let digits = line.prefix { $0 != 0 && $0 != CChar(10) }
      return Int(String(decoding: digits.map(UInt8.init(bitPattern:)), as: UTF8.self))
    }
  #endif
}
