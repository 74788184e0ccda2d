import Cases
import Customers
import Desk
import Shell
import Staff
import Store
import Terminal
import Vocabulary

/// The entries of a customer's file but the name, as options.
struct CustomerOptions: ParsableArguments {
  @Option var mobile: String?
  @Option var id: String?
  @Option var gender: String?
  @Option var birthday: String?
  @Option var signed: String?
  @Option var branch: String?
  @Option var branchPart: String?
  @Option var card: String?
  @Option var consent: String?
  @Option var doNotContact: String?
  @Option var joined: String?
  @Option var cause: String?

  var values: [CustomerDraft.Field: String] {
    let given: [CustomerDraft.Field: String?] = [
      .mobile: mobile, .idNumber: id, .gender: gender, .birthday: birthday, .signature: signed,
      .branch: branch, .branchPart: branchPart, .card: card, .consent: consent,
      .doNotContact: doNotContact, .joined: joined, .cause: cause,
    ]
    return given.compactMapValues(\.self)
  }
}

extension Context {
  /// Returns the entries with those that a person at a session's terminal was asked for; as they
  /// are where there is nobody.
  ///
  /// - Throws: `Refusal` of kind `.interrupted` when the person gives up.
  func asking(
    for values: [CustomerDraft.Field: String], of policy: CustomerPolicy
  ) throws -> [CustomerDraft.Field: String] {
    guard session?.put != nil else { return values }
    let today = try desk().today
    let open = CustomerDraft.Field.allCases.filter {
      ($0.isRequired || $0 == .consent) && values[$0] == nil
    }
    let items = open.map { field in
      var item = FormItem(
        field.rawValue, name: CustomerTexts.name(of: field),
        accepts: CustomerTexts.accepts(field, policy))
      item.isRequired = field.isRequired
      let choices = CustomerTexts.choices(field, policy).map { id, name in
        language == .chinese ? Completion(name.chinese, id) : Completion(id, name.english)
      }
      if !choices.isEmpty {
        item.complete = { word in choices.filter { $0.text.hasPrefix(word) } }
      }
      item.read = { answer in
        if !answer.isEmpty {
          try CustomerDraft.check(field, answer, under: policy, today: today)
        }
        return answer
      }
      return item
    }
    guard !items.isEmpty else { return values }
    var values = values
    for (id, answer) in try Form(items).fill(in: self) where !answer.isEmpty {
      if let field = CustomerDraft.Field(rawValue: id) { values[field] = answer }
    }
    return values
  }

  /// Answers a customer's data in full: the table is asked, and the journal says who saw whose.
  /// One's own are those of files that one wrote, and of customers about whom one holds an open
  /// case.
  func revealed(_ number: CustomerNumber, _ records: CustomerRecords) throws -> Answer {
    let acting = try acting()
    let customer = try records.customer(number)
    let authors = try records.history(of: number).map(\.author)
    var query = CaseQuery.held(by: acting.agent)
    query.subject = number.text
    query.limit = 1
    let isOwn =
      try authors.contains(where: acting.isSelf)
      || !cases().items(query, for: acting.agent, at: clock.now).isEmpty
    try acting.demand(.reveal, about: isOwn ? acting.number : authors.last)
    try store().note(Act(acting.author, "customer.reveal"), "\(number)")
    let person = customer.person
    let masked = Person.Entry.allCases.filter { person.masked($0) != person[$0] }
    let fields = masked.compactMap { entry in
      person[entry].map {
        RevealedFields.Field(id: entry.rawValue, name: CustomerTexts.name(of: entry), value: $0)
      }
    }
    return Answer(RevealedFields(what: number.text, fields: fields))
  }
}

extension CustomerNumber: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument.halfWidth) }
}

extension CustomerPolicy.Tier: ExpressibleByArgument {
  public init?(argument: String) { self.init(rawValue: argument.uppercased()) }
}
