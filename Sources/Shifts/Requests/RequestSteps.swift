import Staff
import Store
import Vocabulary

extension RequestRecords {
  /// Agrees to a swap, as the agent who was asked.
  public func agree(_ number: Int, author: Author) throws -> RequestReceipt {
    try step(.agreed, number, .swap, author) { request in
      guard request.other == author.agent else {
        throw Refusal(.notPermitted, Texts.agreesOther(request), fix: Texts.otherAgrees(request))
      }
      guard request.state == .asked else {
        throw Refusal(Texts.decided(request), fix: Texts.listRequests(request.kind))
      }
    }
  }

  /// Approves requests, all or none: a swap once both agree, a cover, leave. Throws `Refusal`: not
  /// for the acting agent to decide, decided already, not agreed to yet, or the roster would not
  /// hold any more.
  public func approve(
    _ numbers: [Int], _ kind: ShiftRequest.Kind, author: Author
  ) throws -> [RequestReceipt] {
    try store.write(Act(author, "\(kind.rawValue).approve")) { writing in
      try numbers.map { number in
        try step(.approved, number, kind, author, reason: nil, in: writing) { request in
          try decides(author, request)
          if kind == .swap, request.state == .asked {
            throw Refusal(Texts.notAgreed(request), fix: Texts.agreeFirst(request))
          }
        }
      }
    }
  }

  /// Refuses a request with a reason: whoever decides it, or the other agent of a swap.
  public func refuse(
    _ number: Int, _ kind: ShiftRequest.Kind, reason: String, author: Author
  ) throws -> RequestReceipt {
    try step(.refused, number, kind, author, reason: reason) { request in
      if kind == .swap, request.other == author.agent, request.isPending { return }
      try decides(author, request)
    }
  }

  /// Takes a request back: whoever asked, before it is decided; whoever decides, with a reason,
  /// when it was approved.
  public func withdraw(
    _ number: Int, _ kind: ShiftRequest.Kind, reason: String?, author: Author
  ) throws -> RequestReceipt {
    try step(.withdrawn, number, kind, author, reason: reason) { request in
      switch request.state {
      case .asked, .agreed:
        guard request.steps.first?.agent == author.agent || request.agent == author.agent else {
          throw Refusal(
            .notPermitted, Texts.withdrawsAsker(request), fix: Texts.leadMayRefuse(request))
        }
      case .approved:
        guard mayDecide(author.agent, request) else {
          throw Refusal(.notPermitted, Texts.withdrawnByLeads(request), fix: Texts.letALead)
        }
        guard let reason, reason.contains(where: \.isLetter) else {
          throw Refusal(.usage, Texts.requestNeedsReason)
        }
      case .refused, .withdrawn:
        throw Refusal(Texts.decided(request), fix: Texts.listRequests(request.kind))
      }
    }
  }

  /// Takes back the acting agent's last step: asking withdraws the request, any other step puts it
  /// where it was before. Nil when there is none. Throws `Refusal` when somebody has taken the
  /// request further since.
  public func takeBackLast(_ author: Author) throws -> RequestReceipt? {
    try store.write(Act(author, "request.undo")) { writing in
      guard let last = try Self.lastStep(of: author.agent, in: writing) else { return nil }
      return try move(last.request, nil, in: writing) { request in
        if let latest = request.steps.standing.last, latest.sequence != last.sequence {
          throw Refusal(
            Texts.requestMovedOn(request, latest.agent), fix: Texts.listRequests(request.kind))
        }
        try Self.add(.undone, to: request.number, author, undoes: last.sequence, in: writing)
        writing.detail = "\(last.request) \(last.kind.rawValue)"
      }
    }
  }

  private func step(
    _ kind: RequestStep.Kind, _ number: Int, _ of: ShiftRequest.Kind, _ author: Author,
    reason: String? = nil, allowed: (ShiftRequest) throws -> Void
  ) throws -> RequestReceipt {
    try store.write(Act(author, "\(of.rawValue).\(kind.rawValue)")) { writing in
      try step(kind, number, of, author, reason: reason, in: writing, allowed: allowed)
    }
  }

  private func step(
    _ kind: RequestStep.Kind, _ number: Int, _ of: ShiftRequest.Kind, _ author: Author,
    reason: String?, in writing: Writing, allowed: (ShiftRequest) throws -> Void
  ) throws -> RequestReceipt {
    if kind == .refused, reason?.contains(where: \.isLetter) != true {
      throw Refusal(.usage, Texts.requestNeedsReason)
    }
    return try move(number, of, in: writing) { request in
      try allowed(request)
      try Self.add(kind, to: number, author, reason: reason, in: writing)
      writing.detail += (writing.detail.isEmpty ? "" : " ") + "\(number)"
    }
  }

  /// Lets `change` add a step, and throws `Refusal` when the rosters, as they held before, would
  /// not hold any more: nothing is written then.
  private func move(
    _ number: Int, _ kind: ShiftRequest.Kind?, in writing: Writing,
    change: (ShiftRequest) throws -> Void
  ) throws -> RequestReceipt {
    let before = try Self.request(number, kind, in: writing)
    let judge = try RequestJudge(self, days: before.days, in: writing)
    try change(before)
    let after = try Self.request(number, kind, in: writing)
    guard (before.state == .approved) != (after.state == .approved) else {
      return RequestReceipt(request: after, notes: [])
    }
    try judge.demandOpen(before.days)
    let changes = try RequestJudge.changes(after.days, in: writing)
    try judge.demand(changes)
    return RequestReceipt(
      request: after,
      notes: after.state == .approved ? judge.notes(after, changes, now: writing.now) : [])
  }

  private func decides(_ author: Author, _ request: ShiftRequest) throws {
    guard request.isPending else {
      throw Refusal(Texts.decided(request), fix: Texts.listRequests(request.kind))
    }
    guard mayDecide(author.agent, request) else {
      let isOwn = request.isParty(author.agent)
      throw Refusal(
        .notPermitted, isOwn ? Texts.ownRequest : Texts.decidedByLeads,
        fix: isOwn ? Texts.askAnother : nil)
    }
  }

  static func add(
    _ kind: RequestStep.Kind, to request: Int, _ author: Author, reason: String? = nil,
    undoes: Int? = nil, in writing: Writing
  ) throws {
    let steps = try writing.first(
      "SELECT coalesce(max(sequence), 0) FROM shift_request_step WHERE request = $1", request,
      make: { try $0.integer(0) })
    try writing.run(
      """
      INSERT INTO shift_request_step (\(stepColumns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      """,
      request, (steps ?? 0) + 1, Key.make(), kind.rawValue, author.agent, writing.now, reason,
      undoes)
  }
}
