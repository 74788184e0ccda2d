import Glibc

extension Completion {
  /// Returns the files and folders whose path begins with `word`. A folder's path ends with `/` and
  /// is not complete. Hidden ones are included only where the dot was typed.
  ///
  /// - Parameter suffixes: the wanted endings of files, such as `[".csv"]`; all files when empty.
  public static func files(_ word: String, suffixes: [String] = []) -> [Completion] {
    let slash = word.lastIndex(of: "/")
    let folder = slash.map { String(word[...$0]) } ?? ""
    let start = slash.map { String(word[word.index(after: $0)...]) } ?? word
    guard let stream = opendir(folder.isEmpty ? "." : folder) else { return [] }
    defer { closedir(stream) }
    var found: [Completion] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.hasPrefix(start), !name.hasPrefix(".") || start.hasPrefix(".") else { continue }
      guard name != ".", name != ".." else { continue }
      // Names with risky characters are left out: they might affect a terminal or a shell.
      guard !name.unicodeScalars.contains(where: { $0.isRisky || $0 == "\u{FFFD}" }) else {
        continue
      }
      if isFolder(folder + name) {
        found.append(Completion(folder + name + "/", isWhole: false))
      } else if suffixes.isEmpty || suffixes.contains(where: name.hasSuffix) {
        found.append(Completion(folder + name))
      }
    }
    return found.sorted { $0.text < $1.text }
  }

  private static func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }
}
