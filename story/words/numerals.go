package words

// zeros are the first of ten digits that follow one another in Unicode, by the
// name that CLDR gives the numbering system.
var zeros = map[string]rune{
	"latn": '0', "arab": '٠', "arabext": '۰', "beng": '০', "deva": '०', "gujr": '૦', "guru": '੦',
	"khmr": '០', "knda": '೦', "laoo": '໐', "mlym": '൦', "mymr": '၀', "orya": '୦', "tamldec": '௦',
	"telu": '౦', "thai": '๐', "tibt": '༠',
}

// digits are the ten digits of each.
var digits = func() map[string]string {
	all := map[string]string{}
	for name, zero := range zeros {
		var ten []rune
		for i := range rune(10) {
			ten = append(ten, zero+i)
		}
		all[name] = string(ten)
	}
	return all
}()
