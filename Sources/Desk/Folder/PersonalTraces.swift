import Files
import Foundation
import Vocabulary

/// Files beside the store that may say what a buyer's records said.
extension Desk {
  private var historyFolder: String { workFolder + "/history" }

  /// Returns the file with the history of one agent as this user of the operating system; its
  /// folder is made when it is missing.
  package func historyFile(of agent: AgentNumber) -> String {
    if mkdir(historyFolder, 0o770) == 0 { chmod(historyFolder, 0o770) }
    return historyFolder + "/\(geteuid()).\(agent)"
  }

  /// Removes an erased buyer's words from the histories and drafts beside the store, and what the
  /// store's files still hold of erased rows.
  ///
  /// - Returns: copies of the store that stand beside it and folders that can't be read, which may
  ///   still hold them.
  /// - Throws: `Refusal` of kind `.store` when the store's files can't be rewritten now.
  package func forget(_ words: BuyerWords) throws -> [String] {
    var closed: [String] = []
    func names(in folder: String) -> [String] {
      do {
        return try Folder.names(in: folder, name: folder)
      } catch {
        closed.append(folder)
        return []
      }
    }
    for folder in [historyFolder, path(".kefu/drafts")] {
      for name in names(in: folder) { Self.forget(words, in: folder + "/" + name) }
    }
    try store().forgetErased()
    let store = path(settings.store)
    let copies = names(in: workFolder).filter {
      $0.hasPrefix(store.lastComponent + ".before-restore-")
    }
    return copies + closed
  }

  /// Removes the lines that have a word. A file that only another user may read goes whole: it is
  /// worth less than the buyer's right.
  private static func forget(_ words: BuyerWords, in path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(),
      let text = try? String(contentsOfFile: path, encoding: .utf8)
    else {
      unlink(path)
      return
    }
    let lines = text.split(separator: "\n")
    let kept = lines.filter { words.erased(from: String($0), isAbout: false) == $0 }
    guard kept.count < lines.count else { return }
    let bytes = kept.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] }
    do {
      try WholeFile.replace(path, with: bytes, mode: 0o600, isPrivate: true)
    } catch {
      unlink(path)
    }
  }
}
