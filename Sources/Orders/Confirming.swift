import Store
import Vocabulary

extension OrderRecords {
  /// Returns an order's confirmation form with the buyer's data in full, for the form that is
  /// copied; nil when none was saved.
  public func confirmation(of number: OrderNumber) throws -> OrderConfirmation? {
    try store.read { try ConfirmationRows.confirmation(of: number, in: $0) }
  }

  /// Returns a form prefilled from the import: receiver, phone, quantity.
  public func importedForm(of number: OrderNumber) throws -> ConfirmationForm {
    try store.read { reading in
      var form = ConfirmationForm()
      let buyer = try BuyerRows.buyer(of: number, in: reading)?.buyer
      form.fillIfFit(.name, with: buyer?.receiver)
      form.fillIfFit(.phone, with: buyer?.mobile)
      let quantity = try OrderRows.order(number, in: reading)?.quantity
      form.fillIfFit(.quantity, with: quantity.map(String.init))
      return form
    }
  }

  /// Saves a complete form; saving the same form again changes nothing.
  ///
  /// - Throws: `Refusal` of kind `.refused` when fields are missing (one finding each), the form is
  ///   frozen, the order is closed, or the buyer's data were erased.
  public func save(
    _ form: ConfirmationForm, of number: OrderNumber, author: Author
  ) throws -> OrderConfirmation {
    try store.write(Act(author, "order.confirm")) { writing in
      let known = try ConfirmationRows.confirmation(of: number, in: writing)
      if let known, let step = known.frozen {
        throw Refusal(Texts.frozen(number, step, zone), fix: Texts.unfreeze(number))
      }
      guard form.missing.isEmpty else {
        throw Refusal(
          .refused,
          form.missing.map { Finding(nil, Texts.fieldMissing($0), fix: Texts.giveField($0)) })
      }
      let order = try OrderRows.order(number, in: writing)
      if let order, order.isClosed {
        throw Refusal(Texts.closedBefore(order), fix: Texts.placeNewOrder)
      }
      let buyer = try BuyerRows.buyer(of: number, in: writing)
      guard buyer?.isErased != true else {
        throw Refusal(Texts.erasedBefore(number), fix: Texts.noFormLeft)
      }
      if let known, known.form == form { return known }
      if order == nil { try settle(Order(number), [], in: writing) }
      try ConfirmationRows.add(.saved, of: number, form, by: author.agent, in: writing)
      try ConfirmationRows.keep(form, of: number, in: writing)
      writing.detail = "\(number)"
      return try required(number, in: writing)
    }
  }

  /// Freezes the form once the buyer has agreed to it.
  ///
  /// - Throws: `Refusal` of kind `.nothingFound` when there is no form; of kind `.refused` when it
  ///   is frozen already or lost its buyer's data.
  public func confirm(_ number: OrderNumber, author: Author) throws -> OrderConfirmation {
    try step(.confirmed, number, author) { known in
      if let step = known.frozen {
        throw Refusal(Texts.confirmedBefore(number, step, zone), fix: Texts.unfreeze(number))
      }
      guard known.form.missing.isEmpty else {
        throw Refusal(Texts.erasedBefore(number), fix: Texts.noFormLeft)
      }
    }
  }

  /// Lifts the freeze, with a reason. The caller checks the right to do it.
  ///
  /// - Throws: `Refusal` of kind `.nothingFound` when there is no form; of kind `.refused` when
  ///   there is no reason or nothing is frozen.
  public func reopen(
    _ number: OrderNumber, reason: String, author: Author
  ) throws -> OrderConfirmation {
    guard reason.contains(where: \.isLetter) else { throw Refusal(Texts.reopenNeedsReason) }
    return try step(.reopened, number, author, reason: reason) { known in
      guard known.frozen != nil else {
        throw Refusal(Texts.notFrozen(number), fix: Texts.fillForm(number))
      }
    }
  }

  private func step(
    _ kind: OrderConfirmation.Step.Kind, _ number: OrderNumber, _ author: Author,
    reason: String = "",
    allowed: (OrderConfirmation) throws -> Void
  ) throws -> OrderConfirmation {
    try store.write(Act(author, "order.\(kind.rawValue)")) { writing in
      let known = try required(number, in: writing)
      try allowed(known)
      try ConfirmationRows.add(
        kind, of: number, known.form, reason: reason, by: author.agent, in: writing)
      writing.detail = "\(number)"
      return try required(number, in: writing)
    }
  }

  private func required(_ number: OrderNumber, in reading: Reading) throws -> OrderConfirmation {
    guard let known = try ConfirmationRows.confirmation(of: number, in: reading) else {
      throw Refusal(.nothingFound, Texts.noForm(number), fix: Texts.fillForm(number))
    }
    return known
  }
}
