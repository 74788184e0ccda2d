import Desk
import Orders
import Shell
import Staff
import Terminal
import Vocabulary

/// `order confirm ORDER`: fills in the nine fields that the buyer agrees to before the label is
/// printed; `--done` freezes them.
struct OrderConfirm: OrderCommand {
  static let configuration = CommandConfiguration.leaf("confirm", aliases: ["核对"])
  static let guide = Guide(
    Texts.orderConfirmSummary,
    examples: [
      .init(
        "kefu order confirm 4100000000000001 --goods A1032 --size M --colour 白色 --quantity 1 "
          + "--address 浙江省杭州市余杭区文一西路9号 --courier 申通 --phone 13812345678 "
          + "--name 王小明 --as 1", Texts.orderConfirmExample),
      .init("kefu order confirm 4100000000000001 --done --as 1", Texts.orderConfirmDone),
      .init("kefu order confirm 4100000000000001 --reopen 买家换了地址 --as 3", Texts.orderConfirmReopen),
    ], more: Texts.orderConfirmMore)

  @OptionGroup var shared: SharedOptions
  @Option var goods: String?
  @Option var size: String?
  @Option var colour: String?
  @Option var quantity: String?
  @Option var remark: String?
  @Option var address: String?
  @Option var courier: String?
  @Option var phone: String?
  @Option var name: String?
  @ArgumentParser.Flag var done = false
  @Option var reopen: String?
  @Argument var order: String?

  private var given: [ConfirmationForm.Field: String] {
    let options: [ConfirmationForm.Field: String?] = [
      .goods: goods, .size: size, .colour: colour, .quantity: quantity, .remark: remark,
      .address: address, .courier: courier, .phone: phone, .name: name,
    ]
    return options.compactMapValues(\.self)
  }

  var permission: Permission { reopen == nil ? .serve : .settle }

  func answer(_ context: Context) throws -> Answer {
    let author = try context.author()
    let number = try context.order(order)
    let records = try context.orders()
    if done || reopen != nil {
      guard given.isEmpty, !done || reopen == nil else {
        throw Refusal(.usage, Texts.oneStepAtATime, fix: Texts.oneOfBoth)
      }
      return try step(number, records, context)
    }
    guard try context.takes(number) else { return Answer(done: Texts.leftAlone) }
    let known = try records.confirmation(of: number)
    let imported = try records.importedForm(of: number)
    // The message names the buyer; who typed all of that needs to see none of it.
    let isKept = ConfirmationForm.personal.contains {
      given[$0] == nil && (known?.form ?? imported)[$0] != nil
    }
    if isKept { try context.reveal(number) }
    if let known, given.isEmpty, known.frozen != nil || known.form.missing.isEmpty {
      return try answer(known, context)
    }
    let filling = FormFilling(
      given: given, saved: known?.form, imported: imported,
      context: context)
    let saved = try records.save(
      known?.frozen == nil ? filling.form(of: number) : filling.changed(), of: number,
      author: author)
    return try answer(saved, context)
  }

  private func step(
    _ number: OrderNumber, _ records: OrderRecords, _ context: Context
  ) throws -> Answer {
    if let reopen {
      let author = try context.author()
      _ = try records.reopen(number, reason: reopen, author: author)
      return Answer(done: Texts.reopened(number))
    }
    _ = try records.confirm(number, author: context.author())
    return Answer(done: Texts.confirmed(number))
  }

  /// Answers the form as the buyer gets it, copied like a reply.
  private func answer(_ known: OrderConfirmation, _ context: Context) throws -> Answer {
    let view = ConfirmationView(known, zone: try context.desk().zone)
    if let step = known.frozen {
      let label = try context.desk().zone.label(step.at)
      return Answer(view, notes: [Texts.frozenSince(step.agent, label)])
    }
    return Answer(
      view,
      notes: try context.copy(view.message, about: known.order) + [
        Texts.sendThenConfirm(known.order)
      ])
  }
}

/// Fills a form in from the options, from saved or imported values, and in a session by asking, one
/// field after the other.
struct FormFilling {
  let given: [ConfirmationForm.Field: String]
  let saved: ConfirmationForm?
  let imported: ConfirmationForm
  let context: Context

  /// Returns the filled form.
  ///
  /// - Throws: `Refusal` of kind `.refused` with every field that is not fit.
  func form(of number: OrderNumber) throws -> ConfirmationForm {
    var form = try changed()
    guard context.session?.put != nil else {
      for (field, text) in imported.values where form[field] == nil {
        try form.fill(field, with: text)
      }
      return form
    }
    // A saved form has been gone through already, including its empty remark.
    guard saved?.missing.isEmpty != true else { return form }
    let items = try ConfirmationForm.Field.allCases
      .filter { form[$0] == nil && given[$0] == nil }.map { try item($0, number) }
    for (field, text) in try Form(items).fill(in: context) {
      if let field = ConfirmationForm.Field(rawValue: field) { try form.fill(field, with: text) }
    }
    return form
  }

  /// Returns the saved form with the options put in.
  ///
  /// - Throws: `Refusal` of kind `.refused` with every option that is not fit.
  func changed() throws -> ConfirmationForm {
    var form = saved ?? ConfirmationForm()
    var findings: [Finding] = []
    for field in ConfirmationForm.Field.allCases {
      guard let text = given[field] else { continue }
      do {
        try form.fill(field, with: text)
      } catch let refusal as Refusal {
        findings += refusal.findings
      }
    }
    guard findings.isEmpty else { throw Refusal(.refused, findings) }
    return form
  }

  /// Returns the question for a field, which offers the imported text, else the last one of this
  /// chat.
  private func item(_ field: ConfirmationForm.Field, _ number: OrderNumber) throws -> FormItem {
    // Values of one buyer are offered for that buyer's orders alone.
    let chat = context.session?.chats.current
    let own = chat?.order == number ? chat : nil
    var item = FormItem(field.rawValue, question: Texts.askField(field))
    item.isRequired = field.isRequired
    item.offered = imported[field] ?? own?.fields[field]
    if field == .courier, item.offered == nil {
      item.offered = try context.desk().fact(.courier)
    }
    // A no is an empty remark, and no value of any other field.
    item.noIsNothing = true
    item.read = { text in
      var trial = ConfirmationForm()
      try trial.fill(field, with: text)
      // The next buyer's address is another one, so these fields are not offered again.
      if ![.address, .phone, .name, .remark].contains(field) { own?.fields[field] = text }
      return text
    }
    return item
  }
}

/// A form as the agent gets it: the message in full, the fields masked.
struct ConfirmationView: Shown {
  let order: OrderNumber
  let message: String
  let fields: [String: String]
  let confirmed: Bool
  let confirmedBy: AgentNumber?
  let confirmedAt: String?

  init(_ known: OrderConfirmation, zone: DeskZone) {
    order = known.order
    message = known.form.message(for: known.order)
    fields = Dictionary(
      uniqueKeysWithValues: known.form.masked.values.map { ($0.key.rawValue, $0.value) })
    confirmed = known.frozen != nil
    confirmedBy = known.frozen?.agent
    confirmedAt = known.frozen.map { zone.iso($0.at) }
  }

  func lines(_ paper: Paper) -> [String] {
    message.split(separator: "\n").map { String($0).harmless() }
  }
}
