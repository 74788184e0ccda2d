import Foundation
import Vocabulary

/// The JSON schema (draft-07, which editors support) of a phrase file. An editor with a YAML
/// language server completes and checks a file whose first line is `# yaml-language-server:
/// $schema=phrases.schema.json`.
public enum PhraseSchema {
  /// - Parameters:
  ///   - language: the language of the descriptions that an editor shows.
  ///   - isCompact: puts the document on one line, for scripts.
  public static func document(_ language: Language, isCompact: Bool = false) throws -> String {
    let options: JSONSerialization.WritingOptions =
      isCompact
      ? [.sortedKeys, .withoutEscapingSlashes]
      : [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    let data = try JSONSerialization.data(withJSONObject: file(language), options: options)
    return String(decoding: data, as: UTF8.self)
  }

  private static func file(_ language: Language) -> [String: Any] {
    func text(_ key: String) -> String { Texts.schemaKeys[key]?(language) ?? "" }
    func property(_ type: String, _ key: String) -> [String: Any] {
      // draft-07 ignores everything beside a reference, so the reference is put into a list of one.
      ["allOf": [["$ref": "#/definitions/\(type)"]], "description": text(key)]
    }
    let place = ["shop": property("text", "shop"), "platform": property("text", "platform")]
    let words = [
      "reply": property("messages", "reply"), "fallback": property("messages", "fallback"),
    ]
    let phrase = [
      "id": property("id", "id"), "title": property("item", "title"),
      "category": property("category", "category"), "group": property("text", "group"),
      "buyers": property("texts", "buyers"), "next": property("texts", "next"),
      "asks": property("texts", "asks"), "from": property("day", "from"),
      "until": property("day", "until"), "variants": property("variants", "variants"),
    ].merging(place) { $1 }.merging(words) { $1 }
    let head = [
      "category": property("category", "file.category"), "phrases": property("phrases", "phrases"),
    ].merging(place) { $1 }
    var file = table(head, required: ["phrases"])
    // An empty file has no phrases yet. A category is given in the head or with each phrase.
    file["type"] = ["object", "null"]
    let each: [String: Any] = ["items": given("category", "givenCategory")]
    file["anyOf"] = [given("category", "givenCategory"), ["properties": ["phrases": each]]]
    file["$schema"] = "http://json-schema.org/draft-07/schema#"
    file["title"] = "kefu phrases"
    file["definitions"] =
      types.merging([
        "phrase": table(phrase, required: ["id", "title", "reply"]),
        "variant": table(
          place.merging(words) { $1 }.merging(["tone": property("tone", "tone")]) { $1 },
          required: ["reply"]
        ).merging([
          "anyOf": [given("shop", "given"), given("platform", "given"), given("tone", "tone")]
        ]) { $1 },
        "phrases": list(of: "phrase", orNone: false),
        "variants": list(of: "variant", orNone: true),
      ]) { $1 }
    return file
  }

  /// The types of values. A text may look like a number or a switch; it is read as it is written. A
  /// value left empty counts as if its key were missing.
  private static var types: [String: Any] {
    [
      "id": [
        "type": ["string", "integer", "boolean"], "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "maxLength": 24, "minimum": 0,
      ],
      "givenCategory": [
        "enum": Category.allCases.map(\.id) + Category.allCases.map(\.name.chinese)
      ],
      "category": ["anyOf": [["$ref": "#/definitions/givenCategory"], ["type": "null"]]],
      "tone": ["enum": Tone.allCases.map(\.rawValue) + Tone.allCases.map(\.name.chinese)],
      "text": ["type": ["string", "number", "boolean", "null"]],
      "item": ["type": ["string", "number", "boolean"]],
      "given": ["type": ["string", "number", "boolean"], "pattern": "\\S"],
      "day": [
        "type": ["string", "null"],
        "pattern": "^[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}( +[0-9]{1,2}:[0-5][0-9])?$",
      ],
      "texts": [
        "anyOf": [
          ["$ref": "#/definitions/text"],
          ["type": "array", "items": ["$ref": "#/definitions/item"]],
        ]
      ],
      "messages": [
        "anyOf": [
          ["$ref": "#/definitions/given"],
          ["type": "array", "minItems": 1, "items": ["$ref": "#/definitions/given"]],
        ]
      ],
    ]
  }

  private static func table(
    _ properties: [String: [String: Any]], required: [String]
  ) -> [String: Any] {
    [
      "type": "object", "properties": properties, "required": required,
      "additionalProperties": false,
    ]
  }

  private static func list(of type: String, orNone: Bool) -> [String: Any] {
    ["type": orNone ? ["array", "null"] : ["array"], "items": ["$ref": "#/definitions/\(type)"]]
  }

  /// Returns the schema of a table that must have a key with a value.
  private static func given(_ key: String, _ type: String) -> [String: Any] {
    ["required": [key], "properties": [key: ["$ref": "#/definitions/\(type)"]]]
  }
}
