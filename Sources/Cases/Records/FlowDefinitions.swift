import Files
import Store
import Synchronization
import Vocabulary

/// Definitions of earlier versions, by digest. Each is read once while a program runs.
public final class FlowDefinitions: Sendable {
  private let known: Mutex<[String: Flow]>

  /// - Parameter flows: definitions that are known without their text.
  public init(_ flows: [Flow] = []) {
    known = Mutex(Dictionary(flows.map { ($0.source.digest, $0) }) { first, _ in first })
  }

  /// - Throws: `Refusal` of kind `.store` when the store lacks it, or its text was changed.
  func flow(_ digest: String, of id: String, in reading: Reading) throws -> Flow {
    if let flow = known.withLock({ $0[digest] }) { return flow }
    let text = try reading.first(
      "SELECT text FROM flow_definition WHERE digest = $1", digest, make: { try $0.text(0) })
    guard let text, Digest.sha256(text) == digest else {
      throw Refusal(.store, CaseTexts.noDefinition(id, digest), fix: .changedOutside)
    }
    let name = "\(Flows.folder)/\(id).yaml"
    let flow = try FlowFile.read(TextFile(name: name, text: text))
    known.withLock { $0[digest] = flow }
    return flow
  }

  /// Stores the text of a definition under which a case begins.
  static func keep(_ flow: Flow, in writing: Writing) throws {
    try writing.run(
      """
      INSERT INTO flow_definition (digest, flow, version, text) VALUES ($1, $2, $3, $4)
      ON CONFLICT (digest) DO NOTHING
      """, flow.source.digest, flow.id, flow.version, flow.source.text)
  }
}
