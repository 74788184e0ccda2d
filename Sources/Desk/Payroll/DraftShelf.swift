import Foundation
import Payroll
import Vocabulary

/// The last two drafts of a month that differ, so that `payroll compare` can show the changes since
/// the draft before. Drafts are kept and read only for somebody who sees all the money.
///
/// Decision: they are files beside the store, as printed, one for each language. A draft is no
/// event, money never depends on one, and without them `compare` takes the last closing.
package struct DraftShelf {
  private let folder: String

  package init(desk: Desk) { folder = desk.path(".kefu/drafts") }

  /// Keeps a draft unless it equals the last one kept. A failure to keep it does not disturb the
  /// run.
  package func keep(_ json: String, of month: Month, _ language: Language) {
    let kept = lines(of: month, language)
    guard kept.last != json else { return }
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let text = (kept.suffix(1) + [json]).map { $0 + "\n" }.joined()
    try? WholeFile.write(text, to: path(month, language), isPrivate: true)
  }

  /// Returns the newest kept draft that differs from this one; nil when there is none.
  package func last(before draft: PayrollDocument, _ language: Language) -> PayrollDocument? {
    let json = draft.json
    return lines(of: draft.month, language).last { $0 != json }.flatMap {
      try? JSONDecoder().decode(PayrollDocument.self, from: Data($0.utf8))
    }
  }

  private func lines(of month: Month, _ language: Language) -> [String] {
    let text = try? String(contentsOfFile: path(month, language), encoding: .utf8)
    return text.map { $0.split(separator: "\n").map(String.init) } ?? []
  }

  private func path(_ month: Month, _ language: Language) -> String {
    "\(folder)/\(month).\(language.rawValue).json"
  }
}
