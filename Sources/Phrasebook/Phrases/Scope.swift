import Vocabulary

/// The shop, platform and day for which a reply is looked for. Nil leaves that side open: nothing
/// is hidden by it.
public struct Scope: Hashable, Sendable {
  public var day: Day?
  public var shop: String?
  public var platform: String?

  public init(day: Day? = nil, shop: String? = nil, platform: String? = nil) {
    self.day = day
    self.shop = shop
    self.platform = platform
  }

  /// True when something that belongs to that shop and platform (nil: to all) can be used here. In
  /// a scope without a shop everything of every shop shows.
  func admits(shop owner: String?, platform place: String?) -> Bool {
    if let owner, let shop, owner != shop { return false }
    if let place, let platform, place != platform { return false }
    return true
  }

  func shows(shop owner: String?, platform place: String?, from: Day?, until: Day?) -> Bool {
    if let day {
      if let from, day < from { return false }
      if let until, day > until { return false }
    }
    return admits(shop: owner, platform: place)
  }
}
