import Customers
import Desk
import Shell
import Staff
import Vocabulary

/// `customer`: the files of customers (HANDBOOK/customers.md).
struct CustomerGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "customer",
    subcommands: [
      CustomerAdd.self, CustomerShow.self, CustomerList.self, CustomerFind.self,
      CustomerChange.self, CustomerErase.self, CustomerAudit.self, CustomerReport.self,
      CustomerWarnings.self,
    ],
    aliases: ["顾客"])
  static let guide = Texts.customerGuide
}

/// `customer add NAME ...`: enters a customer; a session asks for what is missing.
struct CustomerAdd: DeskCommand {
  static let configuration = CommandConfiguration.leaf("add", aliases: ["加"])
  static let guide = Texts.customerAddGuide

  @OptionGroup var shared: SharedOptions
  @OptionGroup var entries: CustomerOptions
  @Option var number: CustomerNumber?
  @Argument var name: String?

  func answer(_ context: Context) throws -> Answer {
    let records = try context.desk().customers()
    let author = try context.author()
    var values = entries.values
    values[.name] = name
    values = try context.asking(for: values, of: records.policy)
    let number = try records.add(CustomerDraft(values), number: number, by: author)
    return Answer(try CustomerView(number, records, done: Texts.customerAdded(number)))
  }
}

/// `customer show NUMBER`: shows a customer's file, masked unless it says `--reveal`.
struct CustomerShow: DeskCommand {
  static let configuration = CommandConfiguration.leaf("show", aliases: ["看"])
  static let guide = Texts.customerShowGuide

  @OptionGroup var shared: SharedOptions
  @ArgumentParser.Flag var reveal = false
  @Argument var number: CustomerNumber

  func answer(_ context: Context) throws -> Answer {
    let records = try context.desk().customers()
    if reveal { return try context.revealed(number, records) }
    return Answer(try CustomerView(number, records))
  }
}

/// `customer list`: lists customers of a branch, card or tier.
struct CustomerList: DeskCommand {
  static let configuration = CommandConfiguration.leaf("list", aliases: ["列"])
  static let guide = Texts.customerListGuide

  @OptionGroup var shared: SharedOptions
  @Option var branch: String?
  @Option var card: String?
  @Option var tier: CustomerPolicy.Tier?
  @Option var limit = 50

  func answer(_ context: Context) throws -> Answer {
    let records = try context.desk().customers()
    let branch = try records.policy.branchID(branch)
    let card = try card.map { try records.policy.card($0).id }
    let found = try records.all().filter { customer in
      (branch == nil || customer.file.branch == branch)
        && (card == nil || customer.file.card == card)
        && (tier == nil || records.policy.tier(ofCard: customer.file.card) == tier)
    }
    return CustomerRows.answer(found, records.policy, limit: limit)
  }
}

/// `customer find WORDS`: finds customers by number, name, mobile or its last four digits.
struct CustomerFind: DeskCommand {
  static let configuration = CommandConfiguration.leaf("find", aliases: ["找"])
  static let guide = Texts.customerFindGuide

  @OptionGroup var shared: SharedOptions
  @Option var limit = 50
  @Argument var words: [String]

  func answer(_ context: Context) throws -> Answer {
    let records = try context.desk().customers()
    let found = try records.find(words.joined(separator: " "))
    guard !found.isEmpty else {
      throw Refusal(.nothingFound, Texts.nobodyFound, fix: Texts.findOtherwise)
    }
    return CustomerRows.answer(found, records.policy, limit: limit)
  }
}

/// `customer change NUMBER ...`: changes entries of a customer's file.
struct CustomerChange: DeskCommand {
  static let configuration = CommandConfiguration.leaf("change", aliases: ["改"])
  static let guide = Texts.customerChangeGuide

  @OptionGroup var shared: SharedOptions
  @OptionGroup var entries: CustomerOptions
  @Option var name: String?
  @Argument var number: CustomerNumber

  func answer(_ context: Context) throws -> Answer {
    let records = try context.desk().customers()
    let author = try context.author()
    var values = entries.values
    values[.name] = name
    guard !values.isEmpty else {
      throw Refusal(.usage, Texts.nothingToChange, fix: Texts.giveAnEntry)
    }
    let isNew = try records.change(number, CustomerDraft(values), by: author)
    let done = isNew ? Texts.customerChanged(number) : Texts.customerUnchanged(number)
    return Answer(try CustomerView(number, records, done: done))
  }
}

/// `customer erase NUMBER`: erases a customer's personal data for good.
struct CustomerErase: DeskCommand {
  static let configuration = CommandConfiguration.leaf("erase", aliases: ["抹除"])
  static let guide = Texts.customerEraseGuide

  @OptionGroup var shared: SharedOptions
  @Argument var number: CustomerNumber

  var permission: Permission { .erase }

  func answer(_ context: Context) throws -> Answer {
    let author = try context.author()
    let records = try context.desk().customers()
    guard context.agrees(Texts.confirmEraseCustomer(number)) else {
      return Answer(done: Texts.notErased)
    }
    let person = try? records.customer(number).person
    let chats = try context.desk().eraseChats(
      names: [person?.name, person?.mobile].compactMap(\.self), orders: [], by: author)
    let (words, isNew) = try records.erase(number, by: author)
    // Also when nothing was left: the files' traces of an earlier erasing may have stayed.
    let notes = try context.forget(words) + (chats > 0 ? [Texts.chatsErased(chats)] : [])
    guard isNew || chats > 0 else {
      throw Refusal(
        .nothingFound, Texts.customerErasedBefore(number), fix: Texts.showCustomer(number))
    }
    return Answer(done: Texts.customerErased(number), notes: notes)
  }
}
