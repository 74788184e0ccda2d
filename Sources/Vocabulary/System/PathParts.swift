extension String {
  /// The folder of a path: `.` where it names none, `/` for the root and what stands in it.
  ///
  /// Foundation's own way traps at a path of one character in a static build.
  public var deletingLastComponent: String {
    let path = withoutLastSlashes
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else {
      return path.isEmpty && utf8.first == UInt8(ascii: "/") ? "/" : "."
    }
    let folder = String(path[..<slash])
    return folder.isEmpty ? "/" : folder
  }

  /// The name of a file or folder at the end of its path.
  public var lastComponent: String {
    let path = withoutLastSlashes
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return String(path) }
    return String(path[path.utf8.index(after: slash)...])
  }

  private var withoutLastSlashes: Substring {
    var path = self[...]
    while path.utf8.last == UInt8(ascii: "/") { path = Substring(path.utf8.dropLast()) }
    return path
  }
}
