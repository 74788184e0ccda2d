/// Personal data of an order's buyer. It has a table of its own, leaves it masked, and can be
/// erased.
public struct Buyer: Hashable, Codable, Sendable {
  /// The member name on the platform, 买家会员名.
  public var name: String?
  public var receiver: String?
  public var mobile: String?

  public init(name: String? = nil, receiver: String? = nil, mobile: String? = nil) {
    self.name = name
    self.receiver = receiver
    self.mobile = mobile
  }

  public var isEmpty: Bool { name == nil && receiver == nil && mobile == nil }

  /// What may be shown: `a***z`, `王**`, `138****1234`.
  public var masked: Buyer {
    Buyer(
      name: name.map(Mask.name), receiver: receiver.map(Mask.receiver),
      mobile: mobile.map(Mask.number))
  }
}

/// How personal data is made unreadable on output (house.md, Store).
enum Mask {
  /// First and last character.
  static func name(_ text: String) -> String {
    guard let first = text.first, let last = text.last, text.count > 1 else { return "*" }
    return "\(first)***\(text.count > 2 ? String(last) : "")"
  }

  /// The family name's first character.
  static func receiver(_ text: String) -> String {
    text.first.map { "\($0)**" } ?? ""
  }

  /// `138****1234`; shorter numbers keep less.
  static func number(_ text: String) -> String {
    guard text.count >= 11 else { return String(text.prefix(1)) + "****" }
    return "\(text.prefix(text.count - 8))****\(text.suffix(4))"
  }

  /// Mobile numbers that somebody typed into a text.
  static func numbers(in text: String) -> String {
    var masked = ""
    var run = ""
    for character in text + "\n" {
      if character.isASCII, character.isNumber {
        run.append(character)
        continue
      }
      let isMobile = run.count == 11 && run.hasPrefix("1") && !run.hasPrefix("10")
      masked += isMobile ? number(run) : run
      run = ""
      masked.append(character)
    }
    return String(masked.dropLast())
  }
}
