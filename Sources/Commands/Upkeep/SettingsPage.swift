import Desk
import Shell
import Vocabulary

/// A page about settings in Markdown: the text of SETTINGS.md.
struct SettingsPage: Shown {
  let settings: [any DeclaredSetting]

  func lines(_ paper: Paper) -> [String] {
    let head = Texts.settingsColumns.map { "| \($0(paper.language)) " }.joined() + "|"
    return [
      "# " + paper.text(Texts.settingsTitle), "", paper.text(Texts.settingsIntroduction), "",
      head, String(repeating: "|---", count: Texts.settingsColumns.count) + "|",
    ] + settings.map { row($0, paper.language) }
  }

  private func row(_ setting: any DeclaredSetting, _ language: Language) -> String {
    let usual = setting.usualText.map { $0.isEmpty ? Texts.nothingUsual(language) : "`\($0)`" }
    let cells = [
      "`\(setting.key)`", setting.takes(language), usual ?? Texts.requiredSetting(language),
      setting.meaning(language),
    ]
    return cells.map { "| \($0.replacing("|", with: "\\|")) " }.joined() + "|"
  }

  private struct Row: Encodable {
    let key: String
    let takes: String
    let usual: String?
    let meaning: String
  }

  func encode(to encoder: any Encoder) throws {
    let language = encoder.language
    try settings.map { setting in
      Row(
        key: setting.key, takes: setting.takes(language), usual: setting.usualText,
        meaning: setting.meaning(language))
    }.encode(to: encoder)
  }
}
