import Files
import Foundation
import Phrasebook
import Vocabulary

/// Fits the category model and writes it: FitModel TARGET PHRASES MESSAGES [CSV].
///
/// TARGET is the folder of the model, PHRASES that of the phrases, MESSAGES that of `fit.txt`,
/// `held-out.txt` and the two `foreign` ones, CSV a file of more labelled messages.
let arguments = Array(CommandLine.arguments.dropFirst())
guard (3...4).contains(arguments.count) else {
  FileHandle.standardError.write(Data("FitModel TARGET PHRASES MESSAGES [CSV]\n".utf8))
  exit(2)
}
do {
  let (target, phrases, texts) = (arguments[0], arguments[1], arguments[2])
  let trades = try FileManager.default.contentsOfDirectory(atPath: phrases + "/trades").sorted()
  let folder = try PhraseFolder(path: phrases, name: phrases, trades: trades)
  func corpus(_ name: String) throws -> CategoryFit.Corpus {
    let file = try TextFile(path: texts + "/" + name, name: name)
    return CategoryFit.Corpus(name: name, messages: try LabelledMessage.read(file))
  }
  var corpora = [
    CategoryFit.Corpus(name: "phrases", messages: LabelledMessage.sentences(of: folder.phrases)),
    try corpus("fit.txt"), try corpus("foreign.txt"),
  ]
  if arguments.count == 4 {
    corpora.append(
      CategoryFit.Corpus(name: "messages", messages: try LabelledMessage.read(csv: arguments[3])))
  }
  let bytes = CategoryFit.file(
    fittedTo: corpora, heldOut: try corpus("held-out.txt"),
    foreign: try corpus("foreign-held-out.txt"))
  let facts = try ModelFile(bytes).facts
  try Data(bytes).write(to: URL(filePath: target + "/include/categories.model"))
  // A build sees no change of a file that the assembler takes in, so this one names its sum.
  let sum = facts.first { $0.name == "sum" }?.value ?? ""
  let source = """
    /* Written by `make model`. Sum of the model: \(sum) */
    .section .rodata
    .global kefu_categories_begin, kefu_categories_end
    kefu_categories_begin:
    .incbin "categories.model"
    kefu_categories_end:
    .section .note.GNU-stack, "", %progbits

    """
  try Data(source.utf8).write(to: URL(filePath: target + "/model.S"))
  for fact in facts { print(fact.name, fact.value, separator: "\t") }
} catch {
  FileHandle.standardError.write(Data("FitModel: \(error)\n".utf8))
  exit(1)
}
