import Phrasebook
import Staff
import Store
import Usage
import Vocabulary

/// Goods of this week that an agent has not read yet (HANDBOOK/systems.md, S14: new goods are known
/// before they are on sale).
struct GoodsAgenda: AgendaSource {
  let desk: Desk

  func waiting(for agent: Agent, at now: Moment) throws -> [WaitingList] {
    let new = try desk.goods().new(on: desk.zone.day(now))
    guard !new.isEmpty else { return [] }
    let read = try desk.store().read(GoodsReads.all(of: agent.number))
    let unread = new.filter { !read.contains($0.number) }
    guard !unread.isEmpty else { return [] }
    return [
      WaitingList("new_goods", Texts.newGoods, unread, command: Texts.newGoodsCommand) { goods in
        WaitingItem(goods.number, Texts.newGoodsLine(goods))
      }
    ]
  }
}
