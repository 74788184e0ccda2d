import Vocabulary

/// The YAML parser's complaints, which it makes in English and in its own terms, in plain words of
/// both languages.
///
/// Its sentences are those of libyaml 0.2.5 (scanner.c, parser.c, reader.c). One that is not known
/// here is shown as it stands.
enum YAMLTexts {
  static func text(_ problem: String) -> Text { known[problem] ?? Text(same: problem) }

  private static let known: [String: Text] = [
    "mapping values are not allowed in this context": Text(
      zh: "这里不能再写“键: 值”，多半是上一行的缩进不对，或值里的冒号没有加引号",
      en: "no “key: value” can stand here; most likely the line above is indented otherwise, or a "
        + "value holds a colon without quotes"),
    "could not find expected ':'": Text(
      zh: "键后面缺少冒号", en: "a key lacks its colon"),
    "did not find expected key": Text(
      zh: "这里应当是一个键，多半是缩进和上面不齐", en: "a key is wanted here; most likely the indentation differs"),
    "did not find expected '-' indicator": Text(
      zh: "这里应当以 - 开头，多半是缩进和上面的列表不齐",
      en: "a “-” is wanted here; most likely the list above is indented otherwise"),
    "block sequence entries are not allowed in this context": Text(
      zh: "这里不能以 - 开头写列表", en: "a list with “-” can't begin here"),
    "did not find expected ',' or ']'": Text(
      zh: "方括号里缺少逗号，或没有用 ] 结束", en: "a comma is missing within [ ], or the closing ]"),
    "did not find expected ',' or '}'": Text(
      zh: "花括号里缺少逗号，或没有用 } 结束", en: "a comma is missing within { }, or the closing }"),
    "did not find expected node content": Text(
      zh: "这里缺少内容", en: "something is missing here"),
    "did not find expected <document start>": Text(
      zh: "这一行和上面的内容接不上，多半是缩进不对",
      en: "this line does not follow from those above; most likely its indentation is wrong"),
    "found character that cannot start any token": Text(
      zh: "这个符号不能放在开头，缩进不能用 Tab；是文字就加双引号",
      en: "this character can't stand here: indent with blanks, not tabs, and quote it where it is "
        + "text"),
    "found a tab character that violates indentation": Text(
      zh: "缩进用了 Tab，要用空格", en: "a tab is used for indentation; use blanks"),
    "found a tab character where an indentation space is expected": Text(
      zh: "缩进用了 Tab，要用空格", en: "a tab is used for indentation; use blanks"),
    "found unexpected end of stream": Text(
      zh: "引号到文件末尾都没有闭合", en: "a quote is never closed"),
    "found unexpected document indicator": Text(
      zh: "引号没有闭合就遇到了 ---", en: "“---” stands within quotes that are not closed"),
    "found unknown escape character": Text(
      zh: "双引号里的 \\ 后面不能是这个字；要写 \\ 本身就写 \\\\，或改用单引号",
      en: "within double quotes “\\” can't be followed by this; write “\\\\” or use single quotes"),
    "did not find expected hexdecimal number": Text(
      zh: "\\x、\\u 后面要写十六进制数", en: "“\\x” and “\\u” want a hexadecimal number behind them"),
    "did not find expected alphabetic or numeric character": Text(
      zh: "* 或 & 后面缺少名字；是文字就加双引号",
      en: "a name is missing behind * or &; quote it where it is text"),
    "did not find expected whitespace or line break": Text(
      zh: "这里应当有空格或换行", en: "a blank or the end of the line is wanted here"),
    "did not find expected comment or line break": Text(
      zh: "| 或 > 后面应当换行", en: "the line should end behind | or >"),
    "found undefined tag handle": Text(
      zh: "值以 ! 开头；是文字就加双引号", en: "a value begins with “!”; quote it where it is text"),
    "found duplicate anchor": Text(
      zh: "& 后面的名字用了两次", en: "a name behind & is used twice"),
    "control characters are not allowed": Text(
      zh: "有看不见的控制字符", en: "there is an invisible control character"),
  ]
}
