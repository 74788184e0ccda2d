import Store
import Vocabulary

extension CustomerRecords {
  /// Returns the plan as files, purchases and announcements stand.
  public func carePlan() throws -> CarePlan { try store.read(carePlan(in:)) }

  func carePlan(in reading: Reading) throws -> CarePlan {
    let bought = try purchases(in: reading).reduce(into: [CustomerNumber: Set<Day>]()) {
      $0[$1.customer, default: []].insert($1.day)
    }
    return CarePlan(
      policy: policy, customers: try all(in: reading), bought: bought,
      announcements: try AnnouncementRows.all(in: reading))
  }

  /// Announces an occasion for a day, so that the plan reaches the customers of its tiers.
  ///
  /// - Parameters:
  ///   - branch: the id or name of the branch whose customers it concerns; nil for all.
  ///   - what: what it is about, for the message.
  /// - Throws: `Refusal` of kind `.refused` for an occasion that is not announced, of kind `.usage`
  ///   for a day that is over.
  public func announce(
    _ occasion: String, on day: Day, branch: String?, what: String?, by author: Author
  ) throws -> Occasion {
    let found = policy.occasions.first {
      [$0.id, $0.name.chinese, $0.name.english].contains(occasion)
    }
    guard let found, found.time == .announced else {
      let known = policy.occasions.filter { $0.time == .announced }
      throw Refusal(Texts.notAnnounced(occasion), fix: Texts.announcedAre(known))
    }
    guard day >= today else { throw Refusal(.usage, Texts.dayIsOver(day), fix: Texts.laterDay) }
    let branch = try policy.branchID(branch)
    return try store.write(Act(author, "care.announce")) { writing in
      // Two for one day: which of them a message says would be chance.
      let others = try AnnouncementRows.all(in: writing).filter {
        $0.occasion == found.id && $0.day == day
          && ($0.branch == nil || branch == nil || $0.branch == branch)
      }
      guard others.isEmpty else {
        throw Refusal(Texts.announcedAlready(found.name, day), fix: Texts.takeBackFirst)
      }
      writing.detail = "\(found.id) \(day)"
      try AnnouncementRows.add(
        found.id, on: day, branch: branch, what: what.map { Mask.numbers(in: $0) }, by: author,
        in: writing)
      return found
    }
  }
}
