import Customers
import Desk
import Shell
import Vocabulary

/// `import customers FILE`: imports customers' files.
struct ImportCustomers: FileCommand, SheetImportCommand {
  static let configuration = CommandConfiguration.leaf("customers", aliases: ["顾客"])
  static let guide = Guide(
    Texts.importCustomersSummary,
    examples: [
      .init("kefu import customers customers.csv --as 9", Texts.importAgain),
      .init("kefu import customers customers.csv --dry-run --as 9", Texts.importTrial),
    ], more: SheetHelp.text(CustomerImport.use, then: Texts.importCustomersMore))

  @OptionGroup var shared: SharedOptions
  @ArgumentParser.Flag var dryRun = false
  @OptionGroup var sheet: SheetFlags
  @Argument var file: String

  func reading(_ context: Context) throws -> Reading {
    let author = try context.author()
    let records = try context.desk().customers()
    return { options, progress in
      try CustomerImport(records).run(
        path: file, name: file, author: author, options: options, isDryRun: dryRun,
        progress: progress)
    }
  }
}

/// `import purchases FILE`: imports what customers bought.
struct ImportPurchases: FileCommand, SheetImportCommand {
  static let configuration = CommandConfiguration.leaf("purchases", aliases: ["消费"])
  static let guide = Guide(
    Texts.importPurchasesSummary,
    examples: [.init("kefu import purchases purchases.csv --as 9", Texts.importAgain)],
    more: SheetHelp.text(PurchaseImport.use, then: Texts.importPurchasesMore))

  @OptionGroup var shared: SharedOptions
  @ArgumentParser.Flag var dryRun = false
  @OptionGroup var sheet: SheetFlags
  @Argument var file: String

  func reading(_ context: Context) throws -> Reading {
    let author = try context.author()
    let records = try context.desk().customers()
    return { options, progress in
      try PurchaseImport(records).run(
        path: file, name: file, author: author, options: options, isDryRun: dryRun,
        progress: progress)
    }
  }
}
