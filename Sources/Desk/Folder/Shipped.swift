import Foundation
import Vocabulary

/// The desk folder that ships with the program: the items that `kefu init` copies.
package enum Shipped {
  /// `kefu.yaml` and the folders of texts that people edit.
  package static let items = ["kefu.yaml", "Scripts-Library", "Shifts", "Policies"]

  /// Returns its path: `KEFU_SHARE`, `../share/kefu` beside the program, or a folder above it (a
  /// clone).
  ///
  /// - Throws: `Refusal` of kind `.refused` when it is in none of them.
  package static func folder(environment: [String: String]) throws -> String {
    var candidates = [environment["KEFU_SHARE"]].compactMap(\.self)
    let program =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    var folder = program.deletingLastComponent
    candidates.append(folder + "/../share/kefu")
    while folder.count > 1 {
      candidates.append(folder)
      folder = folder.deletingLastComponent
    }
    let found = candidates.first { candidate in
      items.allSatisfy { FileManager.default.fileExists(atPath: candidate + "/" + $0) }
    }
    guard let found else { throw Refusal(Texts.nothingShipped, fix: Texts.setShare) }
    return found
  }
}
