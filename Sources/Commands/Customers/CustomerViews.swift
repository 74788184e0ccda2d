import Customers
import Shell
import Terminal
import Vocabulary

/// A customer's file with what was bought, masked.
struct CustomerView: Shown {
  private let customer: Customer
  private let policy: CustomerPolicy
  private let purchases: [Purchase]
  private let versions: [CustomerVersion]
  private let zone: DeskZone
  private let done: Text?

  /// - Parameter done: shown before the file when something was just done with it.
  init(_ number: CustomerNumber, _ records: CustomerRecords, done: Text? = nil) throws {
    customer = try records.customer(number)
    policy = records.policy
    purchases = try records.purchases(of: number)
    versions = try records.history(of: number)
    zone = records.zone
    self.done = done
  }

  private var file: CustomerFile { customer.file }
  private var tier: CustomerPolicy.Tier? { policy.tier(ofCard: file.card) }
  private var sum: Money { purchases.map(\.amount).sum() }

  /// The entries that the form must have and the file lacks.
  private var missing: [Text] {
    customer.isErased ? [] : customer.person.missing.map(CustomerTexts.name)
  }

  func lines(_ paper: Paper) -> [String] {
    let head =
      paper.style("\(customer.number)", .rank) + "  "
      + (customer.person.masked(.name) ?? paper.text(Texts.noName)).harmless() + "  "
      + paper.text(Texts.cardAndTier(policy.cardName(file.card), tier)) + "  "
      + paper.text(policy.branchName(file.branch))
    let person = Person.Entry.allCases.dropFirst().compactMap { entry in
      customer.person.masked(entry).map {
        entry == .gender
          ? paper.text(customer.person.gender.map(CustomerTexts.name) ?? Text(same: $0))
          : paper.text(CustomerTexts.name(of: entry)) + " " + $0
      }
    }
    let form = formEntries.map { paper.text($0.name) + " " + paper.text($0.value) }
    var lines = [head]
    if customer.isErased { lines.append("  " + paper.text(Text.erasedMark)) }
    lines += [person, form].filter { !$0.isEmpty }.map {
      "  " + paper.style($0.joined(separator: " · "), .faint)
    }
    if let missing = missing.joined(Texts.between) {
      lines.append("  " + paper.style(paper.text(Texts.stillMissing(missing)), .bad))
    }
    if let last = purchases.first {
      lines.append("  " + paper.text(Texts.bought(purchases.count, sum, last.day)))
    }
    return (done.map { [paper.text($0)] } ?? []) + lines
  }

  private var formEntries: [(name: Text, value: Text)] {
    let flags: [(CustomerDraft.Field, Bool?)] = [
      (.consent, file.consent), (.doNotContact, file.doNotContact),
    ]
    let words: [(CustomerDraft.Field, Text)] =
      [
        (.signature, file.signature.map(CustomerTexts.name) ?? Texts.notNoted),
        (.branchPart, file.branchPart.map(CustomerTexts.name) ?? Texts.notNoted),
      ] + flags.map { ($0, $1.map(Texts.yesOrNo) ?? Texts.notNoted) }
      + [(.joined, Text(same: "\(file.joined)"))]
      + (file.cause.map { [(.cause, policy.causeName($0))] } ?? [])
    return words.map { (CustomerTexts.name(of: $0), $1) }
  }

  private struct Version: Encodable {
    let version: Int
    let at: String
    let agent: AgentNumber
    let `import`: Int?
    let undoes: Int?
    let card: String
  }
  private struct Bought: Encodable {
    let day: Day
    let branch: String?
    let service: String
    let amount: Money
  }

  func encode(to encoder: any Encoder) throws {
    let person = customer.person
    let object: JSONObject = [
      "number": customer.number, "name": person.masked(.name), "mobile": person.masked(.mobile),
      "idNumber": person.masked(.idNumber), "gender": person.gender?.rawValue,
      "birthday": person.masked(.birthday), "card": file.card, "tier": tier,
      "branch": file.branch, "signature": file.signature?.rawValue,
      "branchPart": file.branchPart?.rawValue, "consent": file.consent,
      "doNotContact": file.doNotContact, "joined": file.joined, "cause": file.cause,
      "erased": customer.isErased,
      "missing": customer.isErased ? [] : person.missing.map(\.rawValue),
      "purchases": purchases.map {
        Bought(
          day: $0.day, branch: $0.branch, service: Mask.numbers(in: $0.service), amount: $0.amount)
      },
      "spent": sum,
      "versions": versions.map {
        Version(
          version: $0.number, at: zone.iso($0.at), agent: $0.author, import: $0.importNumber,
          undoes: $0.undoes, card: $0.card)
      },
    ]
    try object.encode(to: encoder)
  }
}

/// Customers in a table, masked.
struct CustomerRows: Shown {
  private let customers: [Customer]
  private let policy: CustomerPolicy

  /// Answers customers, up to a limit, with their number.
  static func answer(_ found: [Customer], _ policy: CustomerPolicy, limit: Int) -> Answer {
    let shown = Array(found.prefix(max(1, limit)))
    return Answer(
      CustomerRows(customers: shown, policy: policy),
      notes: [Texts.customerCount(found.count, shown: shown.count)])
  }

  private struct Row: Encodable {
    let number: CustomerNumber
    let name: String?
    let mobile: String?
    let card: String
    let tier: CustomerPolicy.Tier?
    let branch: String
    let joined: Day
    let missing: [String]
  }

  func encode(to encoder: any Encoder) throws {
    try customers.map {
      Row(
        number: $0.number, name: $0.person.masked(.name), mobile: $0.person.masked(.mobile),
        card: $0.file.card, tier: policy.tier(ofCard: $0.file.card), branch: $0.file.branch,
        joined: $0.file.joined,
        missing: $0.isErased ? [] : $0.person.missing.map(\.rawValue))
    }.encode(to: encoder)
  }

  func lines(_ paper: Paper) -> [String] {
    guard !customers.isEmpty else { return [] }
    var table = Table(Texts.customerHeads.map { Table.Column(paper.text($0)) })
    for customer in customers {
      table.add(
        [
          customer.number.text, customer.person.masked(.name) ?? paper.text(Texts.noName),
          customer.person.masked(.mobile) ?? "",
          paper.text(
            Texts.cardAndTier(
              policy.cardName(customer.file.card), policy.tier(ofCard: customer.file.card))),
          paper.text(policy.branchName(customer.file.branch)), "\(customer.file.joined)",
        ])
    }
    return table.lines(
      width: paper.isScreen ? paper.columns : nil, cells: paper.width, style: paper.style)
  }
}
