import Store
import Vocabulary

extension CustomerRecords: Checked {
  /// The maximum number of findings listed.
  private static let limit = 20

  /// Returns files whose personal data are lost, and those whose card or branch the policy no
  /// longer has: such a customer is in no tier, and gets no care.
  public func check() throws -> [Finding] {
    try store.read { reading in
      let persons = try PersonRows.all(in: reading)
      let branches = Set(policy.branches.map(\.id))
      let findings = try VersionRows<CustomerFile>.all(in: reading).flatMap { version in
        let file = version.fact
        return [
          persons[version.subject]?[file.person] == nil
            ? Finding(nil, Texts.lostPerson(version.subject, file.person)) : nil,
          policy.tier(ofCard: file.card) == nil
            ? Finding(
              nil, Texts.goneWord(version.subject, file.card, of: .card), fix: Texts.putBack) : nil,
          branches.contains(file.branch)
            ? nil
            : Finding(
              nil, Texts.goneWord(version.subject, file.branch, of: .branch), fix: Texts.putBack),
        ].compactMap(\.self)
      }
      return Array(findings.prefix(Self.limit))
    }
  }
}
