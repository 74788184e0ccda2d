import ChatLogs
import Desk
import Shell
import Terminal

/// What Tab offers behind the options of commands about chats.
extension CommandCompletion {
  /// Returns the values of an option; nil for other commands and options.
  func chatValues(
    _ option: String?, _ command: any ParsableCommand.Type
  ) -> [Completion]? {
    switch option {
    case "--by" where command == ChatFiguresCommand.self:
      return ChatFigures.Grouping.allCases.map { Completion($0.rawValue) }
    case "--figure" where command == ChatFiguresCommand.self:
      return (try? desk.chatPolicy().figures)?.map { Completion($0.id, $0.name(language)) }
    case "--platform" where command == ChatTry.self || command == ImportChats.self:
      return ChatPlatform.allCases.map { Completion($0.rawValue, Texts.platform($0)(language)) }
    case "--as-sheet" where command == ChatTry.self || command == ImportChats.self:
      return (try? desk.chatPolicy().mapping.formats)?.map {
        Completion($0.id, $0.name(language))
      }
    default: return nil
    }
  }
}
