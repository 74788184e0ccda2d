import Vocabulary

/// The shop, platform, tone and time for which replies are searched. Nil leaves a dimension open:
/// it hides nothing.
public struct Scope: Hashable, Sendable {
  public var day: Day?
  /// Minutes since the day's midnight; nil for any time of it.
  public var minute: Int?
  public var shop: String?
  public var platform: String?
  /// The register of the words; `warm` is that of the phrases themselves.
  public var tone: Tone

  public init(
    day: Day? = nil, minute: Int? = nil, shop: String? = nil, platform: String? = nil,
    tone: Tone = .warm
  ) {
    self.day = day
    self.minute = minute
    self.shop = shop
    self.platform = platform
    self.tone = tone
  }

  /// Returns whether something that belongs to a shop and a platform (nil: to all) can be used
  /// here. A scope without a shop shows the phrases of every shop.
  func admits(shop owner: String?, platform place: String?) -> Bool {
    if let owner, let shop, owner != shop { return false }
    if let place, let platform, place != platform { return false }
    return true
  }

  func shows(shop owner: String?, platform place: String?, from: DayTime?, until: DayTime?) -> Bool
  {
    guard from.map(hasBegun) ?? true, !(until.map(isOver) ?? false) else { return false }
    return admits(shop: owner, platform: place)
  }

  /// Returns whether something that begins at a time has begun here.
  public func hasBegun(_ from: DayTime) -> Bool {
    day.map { from.hasBegun(on: $0, at: minute) } ?? true
  }

  /// Returns whether something that ends at a time is over here.
  public func isOver(_ until: DayTime) -> Bool {
    day.map { until.isOver(on: $0, at: minute) } ?? false
  }
}
