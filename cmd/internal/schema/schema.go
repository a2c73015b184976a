// Package schema writes the JSON Schema of storyboards, for editors that know TOML,
// from the table of the language (package grammar) and what authors are told of it
// (package describe). The command schema calls it; it checks nothing itself. Begin with
// schema.go; told.go has the sentences.
package schema

import (
	"encoding/json"
	"fmt"

	"standoff/story/grammar"
	"standoff/story/grammar/describe"
	"standoff/story/words"
)

// A node is an object of JSON.
type node map[string]any

// SchemaText returns the schema as text, made of the tables by which package read
// reads and of the descriptions of their keys and words.
func SchemaText() []byte {
	w := &schemaWriter{defs: node{}, seen: map[*grammar.Block]string{}}
	w.common()
	root := w.object(grammar.StoryKeys)
	root["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	root["$id"] = "urn:standoff:storyboard:1"
	root["title"] = "Standoff storyboard"
	root["description"] = "What happened, where, who was there, who says so and how sure that is."
	root["$defs"] = w.defs
	text, err := json.MarshalIndent(root, "", "  ")
	if err != nil {
		panic(err) // it is made of maps, lists, texts and numbers
	}
	return append(text, '\n')
}

// A schemaWriter turns forms into definitions.
type schemaWriter struct {
	defs node
	seen map[*grammar.Block]string
}

// common are the definitions that many keys share.
func (w *schemaWriter) common() {
	text := node{"type": "string", "minLength": 1}
	// Editors offer the languages that have words; whether another one exists is
	// for check to say.
	w.defs["language"] = node{"anyOf": []node{{"enum": words.Languages()},
		{"type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"}}}
	w.defs["text"] = node{"anyOf": []node{text, {"type": "object", "minProperties": 1,
		"propertyNames": node{"$ref": "#/$defs/language"}, "additionalProperties": text}}}
	w.defs["id"] = node{"type": "string", "pattern": "^[a-z0-9][a-z0-9-]*$", "maxLength": 60}
	w.defs["day"] = node{"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
	w.defs["time"] = node{"type": "string", "pattern": "^[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?$"}
}

func ref(name string) node { return node{"$ref": "#/$defs/" + name} }

// form returns a reference to the definition of a form.
func (w *schemaWriter) form(f *grammar.Block) node {
	name, ok := w.seen[f]
	if !ok {
		name = describe.Name(f)
		w.seen[f] = name
		w.defs[name] = w.object(f)
	}
	return ref(name)
}

// object returns the definition of a form.
func (w *schemaWriter) object(f *grammar.Block) node {
	properties, needed := node{}, []string{}
	for i := range f.Keys {
		k := &f.Keys[i]
		told := describe.Of(f, k)
		value := w.value(k, told.Words())
		value["description"] = sentences(told)
		if use, ok := example(told); ok {
			value["examples"] = []any{use}
		}
		properties[k.Name] = value
		if k.Needed() {
			needed = append(needed, k.Name)
		}
	}
	o := node{"type": "object", "properties": properties, "additionalProperties": false}
	if len(needed) > 0 {
		o["required"] = needed
	}
	var either []node
	for _, name := range f.Either {
		either = append(either, node{"required": []string{name}})
	}
	if len(either) > 0 {
		o["oneOf"] = either
	}
	return o
}

// several returns the schema of one value, or a list of such values.
func several(one node) node {
	return node{"anyOf": []node{one, {"type": "array", "items": one, "minItems": 1}}}
}

func pair(least, most float64) node {
	return node{"type": "array", "items": limits("number", least, most), "minItems": 2, "maxItems": 2}
}

// limits returns the schema of a number of that kind between two limits; of two zeros, of any number.
func limits(kind string, least, most float64) node {
	n := node{"type": kind}
	if least != 0 || most != 0 {
		n["minimum"], n["maximum"] = least, most
	}
	return n
}

// oneOf returns the schema of a word of a key's list, or of another thing.
func oneOf(k *grammar.Key, words []describe.Word, other node) node {
	return node{"anyOf": []node{enum(k, words), other}}
}

// value returns the schema of what a key takes; words are what its words mean.
func (w *schemaWriter) value(k *grammar.Key, words []describe.Word) node {
	switch k.Takes {
	case grammar.TakesText, grammar.TakesName:
		return w.text(k)
	case grammar.TakesID:
		return ref("id")
	case grammar.TakesRef, grammar.TakesShown:
		return ref("id")
	case grammar.TakesRefs:
		return several(ref("id"))
	case grammar.TakesWord:
		return enum(k, words)
	case grammar.TakesWords:
		return several(enum(k, words))
	case grammar.TakesNumber:
		return limits("number", k.Min, k.Max)
	case grammar.TakesWhole:
		return limits("integer", k.Min, k.Max)
	case grammar.TakesTruth:
		return node{"type": "boolean"}
	case grammar.TakesDay:
		return ref("day")
	case grammar.TakesDays:
		return node{"anyOf": []node{ref("day"), {"type": "array", "items": ref("day"),
			"minItems": 2, "maxItems": 2}}}
	case grammar.TakesTime:
		return ref("time")
	case grammar.TakesLink:
		return node{"type": "string", "pattern": "^https?://"}
	case grammar.TakesPair:
		return pair(k.Min, k.Max)
	case grammar.TakesPoints:
		return node{"type": "array", "items": pair(k.Min, k.Max), "minItems": grammar.LeastPoints, "maxItems": grammar.MostPoints}
	case grammar.TakesRows:
		return node{"type": "array", "items": w.form(k.Rows)}
	}
	return w.special(k, words)
}

// text returns the schema of a text within its limit, in one language or several.
func (w *schemaWriter) text(k *grammar.Key) node {
	if k.Letters == 0 {
		return ref("text")
	}
	short := node{"type": "string", "minLength": 1, "maxLength": k.Letters}
	return node{"anyOf": []node{short, {"type": "object", "minProperties": 1,
		"propertyNames": ref("language"), "additionalProperties": short}}}
}

// special returns the schema of what only one or two keys take.
func (w *schemaWriter) special(k *grammar.Key, words []describe.Word) node {
	switch k.Takes {
	case grammar.TakesMoves:
		return node{"type": "array", "items": node{"anyOf": []node{{"const": "then"}, w.form(k.Rows)}}}
	case grammar.TakesLanguages:
		return several(ref("language"))
	case grammar.TakesPlace:
		return oneOf(k, words, pair(k.Min, k.Max))
	case grammar.TakesAlong:
		return oneOf(k, words, limits("number", 0, k.Max))
	case grammar.TakesSpots:
		return node{"anyOf": []node{several(ref("id")), pair(k.Min, k.Max)}}
	case grammar.TakesTwo:
		return node{"type": "array", "items": ref("id"), "minItems": 2, "maxItems": 2}
	case grammar.TakesCount:
		return node{"anyOf": []node{limits("integer", 1, grammar.MostCount), w.text(k)}}
	case grammar.TakesWhen:
		return oneOf(k, words, ref("text"))
	case grammar.TakesCamera:
		return node{"anyOf": []node{several(ref("id")), w.form(k.Rows)}}
	case grammar.TakesStill:
		return oneOf(k, words, limits("number", 0, k.Max))
	}
	panic(fmt.Sprintf("no schema for %s", k.Takes))
}
