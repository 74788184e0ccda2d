import Testing
import Vocabulary

struct PathTests {
  @Test(arguments: [
    ("a", ".", "a"), ("-", ".", "-"), ("é", ".", "é"), ("a/b", "a", "b"), ("a/b/", "a", "b"),
    ("/a", "/", "a"), ("/", "/", ""), ("//", "/", ""), ("", ".", ""), ("./x", ".", "x"),
    ("/a/文 件.csv", "/a", "文 件.csv"),
  ])
  func aPathIsAFolderAndAName(path: String, folder: String, name: String) {
    #expect(path.deletingLastComponent == folder)
    #expect(path.lastComponent == name)
  }
}
