import Files
import Vocabulary

/// One match of an espanso file.
struct EspansoMatch {
  let line: Int
  private let table: YAMLTable

  /// Nil when the node is not a match.
  init?(_ node: YAMLNode) {
    guard node.isTable, let table = node.openTable(as: "match") else { return nil }
    self.table = table
    line = node.line
  }

  /// Returns the text of the match.
  ///
  /// - Throws: `RowRefusal` when it has none that can be sent as a message.
  func body(_ global: EspansoVariables) throws(RowRefusal) -> EspansoBody {
    var variables = EspansoVariables(table["vars"], inside: global)
    let form = table["form"]?.scalar
    if form != nil { variables.addFields(of: table["form_fields"]) }
    guard let text = table["replace"]?.scalar ?? form else {
      let rich = ["image_path", "markdown", "html"].first { table[$0] != nil }
      let isOther = table["replace"] != nil || table["form"] != nil
      throw RowRefusal(
        reason: rich.map(Texts.richMatch) ?? (isOther ? Texts.replaceIsNoText : Texts.noReplace))
    }
    let isForm = table["replace"]?.scalar == nil
    let body = EspansoBody(Lines.unified(text), variables, isForm: isForm)
    // A reply that is only a program's output is empty without the program.
    if !body.hasWords, !body.commands.isEmpty {
      throw RowRefusal(reason: Texts.onlyCommands(body.commands))
    }
    return body
  }

  /// The first trigger that can be an id.
  var code: String? {
    let triggers = [table["trigger"]?.scalar] + (table["triggers"]?.items ?? []).map(\.scalar)
    return triggers.lazy.compactMap { $0 }.compactMap(ForeignID.of(code:)).first
  }

  var label: String? { table["label"]?.scalar.map { $0.trimmed } }

  /// The words by which espanso's own search finds the match.
  var searchTerms: [String]? {
    table["search_terms"]?.items?.compactMap { $0.scalar?.trimmed }.filter { !$0.isEmpty }
  }
}

extension PhraseImport {
  /// Reads a match file.
  ///
  /// - Throws: `Refusal` of kind `.refused` when the file is not a match file.
  mutating func readEspanso(_ file: TextFile, _ usual: Category?) throws {
    let source = YAMLSource(file)
    let root = source.root(followingAliases: true)
    guard source.findings.isEmpty else { throw Refusal(.refused, source.findings) }
    guard let root, root.isTable, let table = root.openTable(as: name), table["matches"] != nil
    else {
      let isOurs = root?.isTable == true && root?.openTable(as: name)?["phrases"] != nil
      throw Refusal(
        isOurs ? Texts.ownFile : Texts.noMatches, fix: isOurs ? Texts.ownFileFix : Texts.formats,
        at: Place(file: name))
    }
    if let imports = table["imports"] {
      note(imports.line, Texts.importsLeft, fix: Texts.importsLeftFix)
    }
    let global = EspansoVariables(table["global_vars"])
    var replies: [String: String] = [:]
    for node in table["matches"]?.items ?? [] {
      read += 1
      do throws(RowRefusal) {
        drafts.append(try espansoDraft(node, global, usual, &replies))
      } catch {
        refuse(node.line, error.reason)
      }
    }
  }

  private mutating func espansoDraft(
    _ node: YAMLNode, _ global: EspansoVariables, _ usual: Category?,
    _ replies: inout [String: String]
  ) throws(RowRefusal) -> PhraseDraft {
    guard let match = EspansoMatch(node) else { throw RowRefusal(reason: Texts.noReplace) }
    let body = try match.body(global)
    let message = try Template.message(body.template)
    let title = match.label ?? ForeignTitle.of(message)
    var id = match.code ?? ForeignID.of(title: title, text: message)
    if let other = replies[id], other != message { id = ForeignID.of(id, text: message) }
    replies[id] = message
    var draft = PhraseDraft(
      line: match.line, id: id, title: title, reply: [message], stated: [.reply])
    draft.joined = message
    draft.category = usual
    if match.label != nil { draft.stated.insert(.title) }
    if let terms = match.searchTerms {
      draft.buyers = terms
      draft.stated.insert(.buyers)
    }
    if !body.commands.isEmpty {
      note(match.line, Texts.commandsLeft(id, body.commands), fix: Texts.commandsLeftFix)
    }
    return draft
  }
}
