import Desk
import Orders
import Shell
import Terminal
import Vocabulary

/// `order unpaid`: lists orders that wait for their payment, with the agents who may chase them.
struct OrderUnpaid: DeskCommand {
  static let configuration = CommandConfiguration.leaf("unpaid", aliases: ["待付"])
  static let guide = Guide(
    Texts.orderUnpaidSummary,
    examples: [
      .init("kefu order unpaid", Texts.orderUnpaidExample),
      .init("kefu order unpaid --date 2026-11-20 --agent 1 --all", Texts.orderUnpaidAll),
    ])

  @OptionGroup var shared: SharedOptions
  @Option var date: Day?
  @Option var agent: AgentNumber?
  @ArgumentParser.Flag var all = false

  func answer(_ context: Context) throws -> Answer {
    let duties = try OrderDuties(context)
    let chases = try duties.chases(on: date, of: agent, all: all)
    let zone = try context.desk().zone
    return Answer(
      try chases.map { chase in
        UnpaidView(chase, buyer: try duties.buyer(of: chase.unpaid.order), zone: zone)
      },
      notes: [
        chases.isEmpty
          ? Texts.nothingToChase : Texts.toChase(chases.count { $0.isDue })
      ])
  }
}

/// `order chase ORDER`: records that the buyer was asked to pay, and offers the words.
struct OrderChase: OrderCommand {
  static let configuration = CommandConfiguration.leaf("chase", aliases: ["催付"])
  static let guide = Guide(
    Texts.orderChaseSummary,
    examples: [.init("kefu order chase 4100000000000001 --as 1", Texts.orderChaseExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var order: String?

  func answer(_ context: Context) throws -> Answer {
    let acting = try context.acting()
    let event = try context.orders().chase(
      context.order(order), limit: context.desk().settings.chaseLimit,
      ofOthers: acting.may(.settle), author: acting.author)
    let offer = try context.offer("拍下没付款提醒", in: .payment, about: event.order)
    return Answer(
      ChaseView(order: event.order, agent: event.agent, phrases: offer.ids),
      notes: offer.notes)
  }
}

struct ChaseView: Shown {
  let order: OrderNumber
  let agent: AgentNumber
  let phrases: [String]

  func lines(_ paper: Paper) -> [String] { [paper.text(Texts.chased(order))] }
}

struct UnpaidView: Shown {
  struct Chase: Encodable {
    let agent: AgentNumber
    let at: String
    let label: String

    private enum CodingKeys: CodingKey { case agent, at }
  }

  let order: OrderNumber
  /// The buyer, masked; nil, and left out, when not known.
  let buyer: String?
  let createdAt: String?
  let title: String?
  /// The agents who may chase it.
  let agents: [AgentNumber]
  /// True when they served the buyer; false when they were on duty.
  let served: Bool
  let due: Bool
  let chases: [Chase]
  private let head: OrderView

  private enum CodingKeys: CodingKey {
    case order, buyer, createdAt, title, agents, served, due, chases
  }

  init(_ chase: OrderDuties.Chase, buyer: String?, zone: DeskZone) {
    head = OrderView(chase.unpaid.order, buyer: buyer, zone: zone)
    order = head.order
    self.buyer = buyer
    createdAt = head.createdAt
    title = head.title
    agents = chase.agents
    served = chase.unpaid.servedBy != nil
    due = chase.isDue
    chases = chase.unpaid.chases.map {
      Chase(agent: $0.agent, at: zone.iso($0.at), label: zone.label($0.at))
    }
  }

  func lines(_ paper: Paper) -> [String] {
    let whose = paper.text(served ? Texts.servedIt(agents) : Texts.onDuty(agents))
    let done = chases.map { paper.text(Texts.chasedBy($0.agent, $0.label)) }
    return [
      head.line(paper),
      "  " + paper.style(([whose] + done).joined(separator: " · "), .faint),
    ]
  }
}
