import Foundation
import Payroll
import Vocabulary

/// The last two drafts of a month that differ, so that `payroll compare` can say what changed since
/// the draft before. Only whoever sees all the money keeps drafts and reads them.
///
/// Decision: they are files beside the store, as printed, one for each language. A draft is no
/// event, money never depends on one, and without them `compare` takes the last closing.
package struct DraftShelf {
  private let folder: String

  package init(desk: Desk) { folder = desk.path(".kefu/drafts") }

  /// Keeps a draft unless it is the last one kept. What can't be kept is no matter of the run.
  package func keep(_ json: String, of month: Month, _ language: Language) {
    let kept = lines(of: month, language)
    guard kept.last != json else { return }
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let text = (kept.suffix(1) + [json]).map { $0 + "\n" }.joined()
    try? WholeFile.write(text, to: path(month, language), isPrivate: true)
  }

  /// The newest kept draft that differs from this one; nil when there is none.
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
