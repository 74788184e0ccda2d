import ChatLogs
import Store
import Vocabulary

/// Names of figures that are nearly those of chats: nothing would ever fill them.
struct ChatFigureNames: Checked {
  let desk: Desk

  /// Returns findings about the names that this month's policies read.
  func check() throws -> [Finding] {
    let names = try desk.policies().recordRules(for: desk.today.month).figures ?? []
    return try names.sorted().compactMap { name in
      try desk.chatFigure(near: name).map { near in
        Finding(
          Place(file: "Policies/kpi.yaml"), Text.noChatFigure(name),
          fix: Text.nearFigure(near))
      }
    }
  }
}

extension Desk {
  /// Returns the figure of chats that a name is nearly; nil when it is one, or is like none.
  package func chatFigure(near name: String) throws -> String? {
    let ids = try chatPolicy().figures.map(\.id)
    return ids.contains(name) ? nil : Nearest.match(name, among: ids)
  }
}
