import Appraisals
import ChatLogs
import Customers
import Files
import Foundation
import Orders
import Shifts

/// The kinds of sheets that a desk knows.
package enum DeskSheets {
  package static let fileName = "Policies/sheets.yaml"

  /// The imports that take sheets.
  package static let uses = [
    OrderImport.use, RefundImport.use, ClockingImport.use, RecordImport.use, CustomerImport.use,
    PurchaseImport.use, OutboxResults.use, ChatImport.use,
    PlatformImport.use,
  ]

  package static func read(_ file: TextFile) throws -> [SheetKind] {
    try SheetFile.read(file, uses: uses)
  }

  /// Returns the shipped kinds; none when nothing is shipped.
  package static func shipped(_ environment: [String: String]) -> [SheetKind] {
    guard let folder = try? Shipped.folder(environment: environment),
      let file = try? TextFile(path: folder + "/" + fileName, name: fileName)
    else { return [] }
    return (try? read(file)) ?? []
  }
}

extension Desk {
  /// Returns the desk's own kinds, else the shipped ones: a desk of an earlier version has no such
  /// file.
  ///
  /// - Throws: `Refusal` of kind `.refused` with every finding of the desk's file.
  package func sheetKinds() throws -> [SheetKind] {
    guard try has(DeskSheets.fileName) else {
      return DeskSheets.shipped(ProcessInfo.processInfo.environment)
    }
    return try kept(DeskSheets.fileName, read: DeskSheets.read)
  }
}
