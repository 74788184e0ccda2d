import Testing
import Vocabulary

@testable import Commands

/// How the person's own editor is called for a line of a file.
@Suite struct EditorCallTests {
  @Test(arguments: [
    (["EDITOR": "vi"], ["vi", "+7", "a b.yaml"]),
    (["VISUAL": "/usr/bin/nano", "EDITOR": "vi"], ["/usr/bin/nano", "+7", "a b.yaml"]),
    (["VISUAL": "", "EDITOR": "emacs -nw"], ["emacs", "-nw", "+7", "a b.yaml"]),
    (["EDITOR": "code"], ["code", "--wait", "--goto", "a b.yaml:7"]),
    (["EDITOR": "code --wait"], ["code", "--wait", "--goto", "a b.yaml:7"]),
    (["EDITOR": "hx"], ["hx", "a b.yaml:7"]),
    (["EDITOR": "'/opt/my editor/ed'"], ["/opt/my editor/ed", "a b.yaml"]),
    ([:], ["vi", "+7", "a b.yaml"]),
  ])
  func words(_ environment: [String: String], _ words: [String]) {
    let call = EditorCall(environment: environment, path: "a b.yaml", line: 7)
    #expect(call.words == words)
  }

  @Test func anEditorThatFailsIsSaid() {
    for editor in ["false", "no-such-editor"] {
      let call = EditorCall(environment: ["EDITOR": editor], path: "a.yaml", line: 1)
      #expect(throws: Refusal.self) { try call.run() }
    }
  }

  @Test func anEditorThatEndsWellIsEnough() throws {
    try EditorCall(environment: ["EDITOR": "true"], path: "a.yaml", line: 1).run()
  }
}
