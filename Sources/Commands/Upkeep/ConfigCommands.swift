import Desk
import Shell
import Vocabulary

/// `config`: what the desk is set to.
struct ConfigGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "config",
    subcommands: [ConfigShow.self],
    aliases: ["设置"])
  static let guide = Guide(Texts.configSummary, examples: [])
}

/// `config show`: every key of kefu.yaml with its value.
struct ConfigShow: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "show", aliases: ["看"])
  static let guide = Guide(
    Texts.configShowSummary, examples: [.init("kefu config show", Texts.configShowExample)])

  @OptionGroup var shared: SharedOptions

  func answer(_ context: Context) throws -> Answer {
    let desk = try context.desk()
    let settings = desk.settings
    let written = try desk.file("kefu.yaml").text
    func row(_ key: String, _ value: String) -> ConfigRow {
      let isWritten = written.split(whereSeparator: \.isNewline).contains {
        $0.hasPrefix(key + ":")
      }
      return ConfigRow(key: key, value: value, origin: isWritten ? "kefu.yaml" : "default")
    }
    return Answer(
      ConfigRows(rows: [
        row("shops", settings.shops.map { "\($0.id) \($0.name)" }.joined(separator: ", ")),
        row("time_zone", settings.timeZone.identifier),
        row("store", settings.store),
        row("clipboard", settings.clipboard.rawValue),
        row("pane", String(settings.pane)),
        row("plain", String(settings.plain)),
        row("ambiguous_width", settings.ambiguousIsWide ? "2" : "1"),
        row("grace_minutes", String(settings.grace / 60)),
        row("flag_order", settings.flagOrder.flags.map(\.rawValue).joined(separator: " < ")),
        row("default_courier", settings.defaultCourier),
        row("chase_limit", String(settings.chaseLimit)),
        row("member_discount", settings.memberDiscount.description),
        row("return_days", String(settings.returnDays)),
        row("picked_up_words", settings.pickedUpWords.words.joined(separator: " ")),
        row("variables", settings.variables.joined(separator: " ")),
        row("forbidden_words", settings.forbiddenWords.joined(separator: " ")),
        row("allowed_words", settings.allowedWords.joined(separator: " ")),
        row(
          "message_limits",
          settings.messageLimits.sorted { $0.key < $1.key }
            .map { "\($0.key) \($0.value)" }.joined(separator: ", ")),
      ]))
  }
}

struct ConfigRow: Encodable {
  let key: String
  let value: String
  let origin: String
}

struct ConfigRows: Shown {
  let rows: [ConfigRow]

  func lines(_ paper: Paper) -> [String] {
    rows.map { "\(paper.width.pad($0.key, to: 16)) \($0.value.harmless())  (\($0.origin))" }
  }

  func encode(to encoder: any Encoder) throws { try rows.encode(to: encoder) }
}
