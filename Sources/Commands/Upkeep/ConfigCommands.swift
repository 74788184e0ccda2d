import Desk
import Shell
import Vocabulary

/// `config`: the settings of the desk.
struct ConfigGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "config",
    subcommands: [ConfigShow.self],
    aliases: ["设置"])
  static let guide = Guide(Texts.configSummary, examples: [])
}

/// `config show [KEY ...]`: shows keys of kefu.yaml, each with its value and its origin.
struct ConfigShow: DeskCommand {
  static let configuration = CommandConfiguration.leaf("show", aliases: ["看"])
  static let guide = Guide(
    Texts.configShowSummary,
    examples: [
      .init("kefu config show", Texts.configShowExample),
      .init("kefu config show pane plain", Texts.configShowSome),
    ], more: Texts.configShowMore)

  @OptionGroup var shared: SharedOptions
  @ArgumentParser.Flag var markdown = false
  @Argument(help: "keys of kefu.yaml") var keys: [String] = []

  func answer(_ context: Context) throws -> Answer {
    let wanted = try keys.isEmpty ? Settings.all : keys.map { try Settings.setting($0) }
    guard !markdown else { return Answer(SettingsPage(settings: wanted)) }
    let settings = try context.desk().settings
    return Answer(
      ConfigRows(
        rows: wanted.map { setting in
          ConfigRow(
            key: setting.key, value: setting.text(in: settings),
            origin: settings.origin(of: setting))
        }))
  }
}

struct ConfigRow: Encodable {
  let key: String
  let value: String
  let origin: Settings.Origin
}

struct ConfigRows: Shown {
  let rows: [ConfigRow]

  func lines(_ paper: Paper) -> [String] {
    rows.map {
      "\(paper.width.pad($0.key, to: 16)) \($0.value.harmless())  (\($0.origin.rawValue))"
    }
  }

  func encode(to encoder: any Encoder) throws { try rows.encode(to: encoder) }
}
